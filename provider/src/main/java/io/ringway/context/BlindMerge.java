// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowTracker;
import io.ringway.plan.WriteSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges an instance without reading its row ({@code ringway.merge=blind}). One that remembers its row brings the differences
 * along; of any other everything differs that is not null.
 */
final class BlindMerge {
    private final Instances instances;
    private final IdentityMap identities;

    BlindMerge(Instances instances, IdentityMap identities) {
        this.instances = instances;
        this.identities = identities;
    }

    /**
     * Whether a row need not be read. Counters have to be, since a sum does not say what to add; so has a versioned row that an
     * instance from another place is copied to, since nobody knows its version; and a row that is managed is known.
     *
     * @param own whether the instance is meant to be of this row, and not of one at another place
     */
    boolean takes(RowIdentity row, boolean own) {
        EntityMapping mapping = row.mapping();
        return !mapping.counter()
                && (own || mapping.version() == null)
                && identities.get(new EntityKey(row.place(), mapping, row.id())) == null;
    }

    /** @param home where the instance came from; null when it does not say */
    EntityState merge(RowIdentity row, Object source, @Nullable Placement home, WriteSettings settings) {
        EntityMapping mapping = row.mapping();
        RowTracker tracker = home == row.place() ? RowTracker.of(source) : null;
        boolean remembers = tracker != null && tracker.hasRow();
        VersionMapping version = mapping.version();
        Object copy = Merging.copyOfNew(mapping, source, row.id());
        if (!remembers && (version == null || version.isNew(version.get(source)))) {
            return instances.persistNew(mapping, copy, row.place(), settings);
        }
        EntityState state = instances.manageUnread(row, copy);
        if (remembers) {
            state.differsAs(Objects.requireNonNull(tracker));
        } else {
            state.differsFromNothing();
        }
        Merges.apply(settings, state);
        return state;
    }
}
