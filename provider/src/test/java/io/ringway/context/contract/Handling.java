// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A part of an entity that refers to another entity. */
@Embeddable
public class Handling {
    private String note;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Clerk clerk;

    public Handling() {}

    public Handling(String note, Clerk clerk) {
        this.note = note;
        this.clerk = clerk;
    }

    public String getNote() {
        return note;
    }

    public Clerk getClerk() {
        return clerk;
    }

    public void setClerk(Clerk clerk) {
        this.clerk = clerk;
    }
}
