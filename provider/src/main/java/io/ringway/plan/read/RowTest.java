// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.spi.RowReader;

/** Whether the current row counts. */
@FunctionalInterface
public interface RowTest {
    boolean test(RowReader row);

    /** Whether a row that does not count is the only one of its partition, so that none that counts is behind it. */
    default boolean refusesOnlyLoneRows() {
        return false;
    }
}
