// SPDX-License-Identifier: Apache-2.0
/**
 * Gives the names of a query their meaning and its values their types: from the syntactic tree and the entities to the typed
 * tree. Everything that a query can say wrong about entities is refused here, with its place.
 *
 * <p>Below: {@code query.tree}, {@code query.typed} and {@code mapping}. {@link io.ringway.query.resolve.Resolver} is safe for use by
 * any number of threads; everything else serves one query.
 */
@NullMarked
package io.ringway.query.resolve;

import org.jspecify.annotations.NullMarked;
