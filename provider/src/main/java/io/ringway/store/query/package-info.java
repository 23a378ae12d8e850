// SPDX-License-Identifier: Apache-2.0
/**
 * Runs compiled queries: sends their statements, one after the other, concurrently over partitions or over the ring, and
 * does with the rows what the database does not. It knows nothing of the language that a query was written in, and of no
 * persistence context. Below: {@code store}, {@code plan} with its {@code read}, {@code connect}, {@code mapping} and the SPI.
 *
 * <p>Queries are safe for use by any number of threads; runs and cursors are for one thread at a time. Rows are decoded on the
 * thread that asks for them, never on those that bring answers.
 */
@NullMarked
package io.ringway.store.query;

import org.jspecify.annotations.NullMarked;
