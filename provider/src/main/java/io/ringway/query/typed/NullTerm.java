// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/**
 * Null.
 *
 * @param type what it would be otherwise
 */
public record NullTerm(Class<?> type, Position position) implements Term {}
