// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.spi.RowReader;

/** Whether the current row counts. */
@FunctionalInterface
public interface RowTest {
    boolean test(RowReader row);
}
