// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/** One of the items of a combination, for its order. */
public record ItemTerm(int item, Class<?> type, Position position) implements Term {}
