// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract.base;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

@MappedSuperclass
public abstract class Recorded extends Unmapped {
    protected Instant created;
    private long revision;

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }
}
