// SPDX-License-Identifier: Apache-2.0
/**
 * A datastore in memory for tests, which records every operation as a readable line. It keeps the contract of {@code
 * io.ringway.spi}, below which it knows nothing; the conformance kit says so. Safe for use by any number of threads.
 */
@NullMarked
package io.ringway.recording;

import org.jspecify.annotations.NullMarked;
