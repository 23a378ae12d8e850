// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/**
 * A parameter at one of its places.
 *
 * @param index in {@link Resolution#parameters()}
 * @param type of a value, or of each element; what this place asks for
 * @param collection whether the value is a collection of such
 */
public record ParameterTerm(int index, Class<?> type, boolean collection, Position position) implements Term {}
