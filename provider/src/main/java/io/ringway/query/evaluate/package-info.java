// SPDX-License-Identifier: Apache-2.0
/**
 * What Ringway computes when the database does not: the operators and functions of the query language on Java values, with
 * null for what is unknown. Below: {@code query.typed}, {@code plan} and {@code mapping}.
 *
 * <p>Everything here is immutable or has no state, and is safe for use by any number of threads.
 */
@NullMarked
package io.ringway.query.evaluate;

import org.jspecify.annotations.NullMarked;
