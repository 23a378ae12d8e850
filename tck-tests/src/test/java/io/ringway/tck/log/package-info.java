// SPDX-License-Identifier: Apache-2.0
/** What Ringway logs, kept for tests. Above nothing. Safe for use by any number of threads. */
@NullMarked
package io.ringway.tck.log;

import org.jspecify.annotations.NullMarked;
