// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas of connections: one read for all keyspaces of a connection, one change at a time. */
final class Schemas {
    private Schemas() {}

    /** By connection, in the order in which each comes first. */
    static Map<String, List<Target>> byConnection(List<Target> targets) {
        return targets.stream()
                .collect(Collectors.groupingBy(Target::connection, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Reads every connection of the targets, once.
     *
     * @throws RuntimeException when one cannot be read, as {@link Outcomes#orThrow} says
     */
    static Map<String, Reading> read(List<Target> targets) {
        Map<String, List<Target>> connections = byConnection(targets);
        return PerConnection.run(connections.keySet(), connection -> read(connection, connections))
                .orThrow("The schema was not read on every connection, and nothing was changed on any");
    }

    private static Reading read(String connection, Map<String, List<Target>> connections) {
        List<Target> targets = connections.getOrDefault(connection, List.of());
        Placement place = targets.get(0).place();
        Set<String> keyspaces = targets.stream().map(Target::keyspace).collect(Collectors.toSet());
        Lease lease = place.acquire();
        try {
            SchemaFacet facet = facet(lease, place);
            return new Reading(
                    Await.on(facet.introspect(keyspaces)),
                    facet,
                    lease.datastore().capabilities());
        } finally {
            lease.release();
        }
    }

    /** Applies a change and waits until the cluster agrees on it. */
    static void apply(Placement place, SchemaChange change) {
        Lease lease = place.acquire();
        try {
            Await.on(facet(lease, place).apply(change));
        } finally {
            lease.release();
        }
    }

    /** Those of the indexes in the place's keyspace that queries cannot use yet. */
    static Set<String> unready(Placement place, Set<String> indexes) {
        Lease lease = place.acquire();
        try {
            return Await.on(facet(lease, place).unready(place.keyspace(), indexes));
        } finally {
            lease.release();
        }
    }

    private static SchemaFacet facet(Lease lease, Placement place) {
        return lease.datastore()
                .facet(SchemaFacet.class)
                .orElseThrow(() -> new RingwayException(Problem.of("RW-1604", "The datastore does not manage schemas")
                        .at(place.connection())));
    }
}
