// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.FindOption;
import jakarta.persistence.LockOption;
import jakarta.persistence.RefreshOption;

/** How many replicas answer before an operation counts as done. */
public enum Consistency implements FindOption, RefreshOption, LockOption, WriteOption, BatchOption {
    ANY,
    ONE,
    TWO,
    THREE,
    QUORUM,
    ALL,
    LOCAL_QUORUM,
    EACH_QUORUM,
    LOCAL_ONE,
    SERIAL,
    LOCAL_SERIAL;

    /** Whether this is a level of conditional writes: {@link #SERIAL} or {@link #LOCAL_SERIAL}. */
    public boolean isSerial() {
        return this == SERIAL || this == LOCAL_SERIAL;
    }
}
