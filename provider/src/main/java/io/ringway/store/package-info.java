// SPDX-License-Identifier: Apache-2.0
/**
 * The stateless core: reads rows by id, writes rows in the fewest requests, runs native statements, and accounts for what
 * became of each write. It knows no persistence context and parses nothing. Below: {@code plan}, {@code mapping}, {@code
 * connect} and the SPI.
 *
 * <p>Its classes are safe for use by any number of threads unless they say otherwise.
 */
@NullMarked
package io.ringway.store;

import org.jspecify.annotations.NullMarked;
