// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;

/** Hears everything. For one thread. */
public class Journal {
    private static final List<String> HEARD = new ArrayList<>();

    static void note(String event) {
        HEARD.add(event);
    }

    /** What was heard since the last call. */
    static List<String> heard() {
        List<String> heard = List.copyOf(HEARD);
        HEARD.clear();
        return heard;
    }

    @PrePersist
    private void persisting(Written entity) {
        note("PrePersist " + entity);
    }

    @PostPersist
    private void persisted(Object entity) {
        note("PostPersist " + entity);
    }

    @PreUpdate
    void updating(Written entity) {
        note("PreUpdate " + entity);
    }

    @PostUpdate
    protected void updated(Written entity) {
        note("PostUpdate " + entity);
    }

    @PreRemove
    public void removing(Written entity) {
        note("PreRemove " + entity);
    }

    @PostRemove
    public void removed(Written entity) {
        note("PostRemove " + entity);
    }

    @PostLoad
    public void loaded(Written entity) {
        note("PostLoad " + entity);
    }
}
