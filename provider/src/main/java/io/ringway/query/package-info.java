// SPDX-License-Identifier: Apache-2.0
/**
 * Compiles queries and never executes them. Below: {@code plan}, {@code mapping}, {@code connect} and the SPI.
 *
 * <p>A text becomes a syntactic tree ({@code tree}, read by {@code jpql}), that a typed one ({@code typed}, by {@code resolve}),
 * and that what {@code plan.read} describes.
 *
 * <p>What it makes is immutable and safe for use by any number of threads.
 */
@NullMarked
package io.ringway.query;

import org.jspecify.annotations.NullMarked;
