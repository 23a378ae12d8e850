// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.spi.BoundMutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sorts mutations into requests: one for each partition, or one for each connection when the batch is logged. */
final class PartitionGroups {
    private final FlushLimits limits;
    private final Map<Object, Group> open = new LinkedHashMap<>();
    private final List<Group> full = new ArrayList<>();

    PartitionGroups(FlushLimits limits) {
        this.limits = limits;
    }

    /**
     * @param index the write's place among the results
     * @param repeatable whether the request may be sent again when its outcome is unknown
     */
    void add(Lease lease, Placement place, BoundMutation mutation, int index, boolean repeatable) {
        Object key = limits.logged() ? lease : new Partition(lease, mutation.partition());
        Group group = open.get(key);
        if (group == null || !hasRoom(group, mutation)) {
            if (group != null) {
                full.add(group);
            }
            group = new Group(lease, place);
            open.put(key, group);
        }
        group.add(mutation, index);
        group.repeatable &= repeatable;
    }

    void forEach(Consumer<Group> request) {
        full.forEach(request);
        open.values().forEach(request);
    }

    /** A logged batch is never split: it would no longer be applied as a whole. */
    private boolean hasRoom(Group group, BoundMutation mutation) {
        return limits.logged()
                || (group.mutations.size() < limits.batchStatements()
                        && group.bytes + mutation.size() <= limits.batchBytes());
    }

    private record Partition(Lease lease, Object partition) {}

    /** The mutations of one request. */
    static final class Group {
        private final Lease lease;
        private final Placement place;
        private final List<BoundMutation> mutations = new ArrayList<>();
        private int[] indexes = new int[4];
        private int bytes;
        private boolean repeatable = true;

        private Group(Lease lease, Placement place) {
            this.lease = lease;
            this.place = place;
        }

        Lease lease() {
            return lease;
        }

        /** That of its first mutation; those of a logged request can be for several keyspaces. */
        Placement place() {
            return place;
        }

        List<BoundMutation> mutations() {
            return mutations;
        }

        boolean isRepeatable() {
            return repeatable;
        }

        /** What became of the request became of each of its mutations. */
        void answer(RowResult result, @Nullable RowResult[] results) {
            for (int i = 0; i < mutations.size(); i++) {
                results[indexes[i]] = result;
            }
        }

        private void add(BoundMutation mutation, int index) {
            if (mutations.size() == indexes.length) {
                indexes = Arrays.copyOf(indexes, indexes.length * 2);
            }
            indexes[mutations.size()] = index;
            mutations.add(mutation);
            bytes += mutation.size();
        }
    }
}
