// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import io.ringway.annotation.Counter;
import jakarta.persistence.MappedSuperclass;

/** Counts how often. */
@MappedSuperclass
public abstract class Seen {
    @Counter
    private long seen;

    public void see(long times) {
        seen += times;
    }

    public long seen() {
        return seen;
    }
}
