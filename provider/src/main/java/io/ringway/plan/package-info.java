// SPDX-License-Identifier: Apache-2.0
/**
 * Entity mapping plus intent becomes an spi Selection or Mutation: which statement shapes an entity has, and how a row's
 * write or read is bound to them. Below: {@code mapping}, {@code connect} and the SPI.
 *
 * <p>Plans are immutable but for what they have prepared, and safe for use by any number of threads; a {@link
 * io.ringway.plan.RowWrite} and a {@link io.ringway.plan.RowTracker} belong to one thread.
 */
@NullMarked
package io.ringway.plan;

import org.jspecify.annotations.NullMarked;
