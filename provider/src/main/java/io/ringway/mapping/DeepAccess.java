// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/** Access to a value inside embeddables, seen from the entity: there is none where an embeddable on the way is null. */
final class DeepAccess extends FieldAccess {
    private final Place[] way;
    private final Place last;

    /** @param way to the embeddable that has the value, outermost first */
    DeepAccess(Place[] way, Place last) {
        this.way = way;
        this.last = last;
    }

    @Override
    public @Nullable Object get(Object owner, int position) {
        Object holder = holder(owner);
        return holder == null ? null : last.get(holder);
    }

    @Override
    public void set(Object owner, int position, @Nullable Object value) {
        Object holder = holder(owner);
        if (holder != null) {
            last.set(holder, value);
        }
    }

    private @Nullable Object holder(Object owner) {
        Object holder = owner;
        for (Place step : way) {
            Object next = step.get(holder);
            if (next == null) {
                return null;
            }
            holder = next;
        }
        return holder;
    }
}
