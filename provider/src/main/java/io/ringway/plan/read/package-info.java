// SPDX-License-Identifier: Apache-2.0
/**
 * What a compiled query consists of: statement shapes with the values of their slots, and what is left to do with the rows
 * that they give. {@code query} makes it and {@code store} executes it. Below: {@code plan}, {@code mapping} and the SPI.
 *
 * <p>Everything here is immutable and safe for use by any number of threads, but {@link io.ringway.plan.read.Arguments}, which
 * belong to one run.
 */
@NullMarked
package io.ringway.plan.read;

import org.jspecify.annotations.NullMarked;
