// SPDX-License-Identifier: Apache-2.0
/**
 * The lists, sets and maps that entities get from the database: like those of {@code java.util}, but they know how they
 * differ from what was read. Below: {@code java.util} alone.
 *
 * <p>A collection and its views, iterators and entries are for one thread at a time, like the entity that holds it.
 */
@NullMarked
package io.ringway.mapping.collection;

import org.jspecify.annotations.NullMarked;
