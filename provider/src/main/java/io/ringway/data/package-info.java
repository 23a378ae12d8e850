// SPDX-License-Identifier: Apache-2.0
/**
 * Repositories (Jakarta Data 1.0): the other face of a unit, beside {@code jpa}. An interface is read ({@code declared}), each of its
 * methods is bound to an operation on the stateless core ({@code operation}), and a class that calls these is generated ({@code
 * generated}). Below: {@code context.query}, {@code store}, {@code query}, {@code mapping}, {@code connect} and the SPI.
 *
 * <p>Everything here is safe for use by any number of threads.
 */
@NullMarked
package io.ringway.data;

import org.jspecify.annotations.NullMarked;
