// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTracker;
import io.ringway.store.EntityReader;

/** A known instance whose row is read again. */
record ReadAgain(EntityState state, ReadSettings readSettings) implements EntityReader.Reference {
    @Override
    public RowTracker tracker() {
        return state;
    }

    @Override
    public Object id() {
        return state.id();
    }
}
