// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import org.jspecify.annotations.Nullable;

/**
 * A bulk delete.
 *
 * @param root whose rows are deleted
 * @param where null for all rows
 */
public record ResolvedDelete(EntityVariable root, @Nullable Test where) implements ResolvedStatement {}
