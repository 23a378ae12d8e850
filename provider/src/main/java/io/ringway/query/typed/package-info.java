// SPDX-License-Identifier: Apache-2.0
/**
 * The typed tree of a query: every name resolved to what the entities have, every value with its Java type, every parameter
 * with the type it must have. {@code query.resolve} makes it from the syntactic tree; the planner makes statements of it, and
 * the evaluator functions of what the database cannot do.
 *
 * <p>Below: {@code query.tree}, of which it takes positions and operators, and {@code mapping}. Everything here is immutable
 * and safe for use by any number of threads. Terms are equal when they are the same value, wherever they stand in the text.
 */
@NullMarked
package io.ringway.query.typed;

import org.jspecify.annotations.NullMarked;
