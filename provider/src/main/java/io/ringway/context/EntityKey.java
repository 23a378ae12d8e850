// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** The identity of a managed instance: the same row at two places is two instances. */
final class EntityKey {
    private final Placement place;
    private final EntityMapping mapping;
    private final Object id;
    private final int hash;

    EntityKey(Placement place, EntityMapping mapping, Object id) {
        this.place = place;
        this.mapping = mapping.root();
        this.id = mapping.id().key(id);
        this.hash = 31 * (31 * this.id.hashCode() + this.mapping.index()) + System.identityHashCode(place);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityKey that
                && hash == that.hash
                && place == that.place
                && mapping == that.mapping
                && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
