// SPDX-License-Identifier: Apache-2.0
/**
 * The queries of a unit, compiled once and run by whoever has values for their parameters: EntityManagers and repositories.
 * Below: {@code query}, which compiles, and {@code store}, which executes.
 *
 * <p>Everything here is safe for use by any number of threads.
 */
@NullMarked
package io.ringway.context.query;

import org.jspecify.annotations.NullMarked;
