// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/** A value that the query itself says, or a static constant; a number already has the type of what it is compared with, where it fits exactly. */
public record ConstantTerm(Object value, Class<?> type, Position position) implements Term {}
