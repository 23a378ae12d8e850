// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;

/** A mapped superclass with a listener and a private callback, and one that is overridden. */
@MappedSuperclass
@EntityListeners(Journal.class)
public class Written {
    private int revision;

    public int getRevision() {
        return revision;
    }

    @PrePersist
    @PreUpdate
    private void count() {
        revision++;
        Journal.note("counted");
    }

    @PreRemove
    protected void leaving() {
        Journal.note("never heard");
    }
}
