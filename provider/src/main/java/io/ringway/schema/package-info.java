// SPDX-License-Identifier: Apache-2.0
/**
 * The schema of a unit's entities: what its tables are, at which places, and the changes that make them so. Below: {@code
 * plan}, {@code mapping}, {@code connect} and the SPI.
 *
 * <p>Safe for use by any number of threads.
 */
@NullMarked
package io.ringway.schema;

import org.jspecify.annotations.NullMarked;
