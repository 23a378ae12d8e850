// SPDX-License-Identifier: Apache-2.0
/**
 * Cursors that hold the database's own paging state: sealed, so that what comes back is what was handed out, for the same query. Below:
 * nothing but the JDK and the SPI's errors. Safe for use by any number of threads.
 */
@NullMarked
package io.ringway.data.cursor;

import org.jspecify.annotations.NullMarked;
