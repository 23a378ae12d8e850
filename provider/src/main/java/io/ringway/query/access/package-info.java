// SPDX-License-Identifier: Apache-2.0
/**
 * Finds out how the database can serve a query: by which key or index, what it has to filter, and what is left for Ringway.
 * Below: {@code query.typed}, {@code query.evaluate}, {@code plan.read} and {@code mapping}.
 *
 * <p>Nothing here keeps state; everything is safe for use by any number of threads.
 */
@NullMarked
package io.ringway.query.access;

import org.jspecify.annotations.NullMarked;
