// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.Replication;
import io.ringway.RingwayException;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates, drops, empties and checks the tables of a unit's entities, each where the routing rules place its entity. */
public final class SchemaActions {
    private final EntityModel model;
    private final Router router;
    private final Replication replication;

    /** @param replication of the keyspaces that are created */
    public SchemaActions(EntityModel model, Router router, Replication replication) {
        this.model = model;
        this.router = router;
        this.replication = replication;
    }

    /** Creates the tables that are not there, and before them the keyspaces when asked for; changes no table. */
    public void create(boolean keyspaces) {
        Map<Placement, List<EntityMapping>> places = places();
        if (keyspaces) {
            places.keySet()
                    .forEach(place -> apply(place, new SchemaChange.CreateKeyspace(place.keyspace(), replication)));
        }
        places.forEach((place, entities) -> {
            for (EntityMapping entity : entities) {
                apply(place, new SchemaChange.CreateTable(entity.tableSchema(place.keyspace())));
            }
        });
    }

    /** Drops the tables that are there, and after them the keyspaces when asked for, whatever else they hold. */
    public void drop(boolean keyspaces) {
        Map<Placement, List<EntityMapping>> places = places();
        places.forEach((place, entities) -> {
            if (introspect(place).isPresent()) {
                tables(place, entities).forEach(table -> apply(place, new SchemaChange.DropTable(table)));
            }
            if (keyspaces) {
                apply(place, new SchemaChange.DropKeyspace(place.keyspace()));
            }
        });
    }

    /** Removes every row of the tables. */
    public void truncate() {
        places().forEach((place, entities) ->
                tables(place, entities).forEach(table -> apply(place, new SchemaChange.Truncate(table))));
    }

    /** How the tables differ from the entities, in the order of the entities; empty when all is well. */
    public List<Problem> validate() {
        List<Problem> problems = new ArrayList<>();
        places().forEach((place, entities) -> {
            Optional<List<TableSchema>> there = introspect(place);
            if (there.isEmpty()) {
                problems.add(Problem.of("RW-1603", "The keyspace '" + place.keyspace() + "' does not exist")
                        .at("connection " + place.connection())
                        .fix("Create it, or set jakarta.persistence.schema-generation.database.action to create"));
            } else {
                for (EntityMapping entity : entities) {
                    TableComparison.compare(entity, place, there.get(), problems);
                }
            }
        });
        return problems;
    }

    private Map<Placement, List<EntityMapping>> places() {
        Map<Placement, List<EntityMapping>> places = new LinkedHashMap<>();
        for (EntityMapping entity : model.entities()) {
            Placement place = router.place(entity.index(), null, null, null);
            places.computeIfAbsent(place, first -> new ArrayList<>()).add(entity);
        }
        return places;
    }

    private static Set<TableId> tables(Placement place, List<EntityMapping> entities) {
        Set<TableId> tables = new LinkedHashSet<>();
        for (EntityMapping entity : entities) {
            tables.add(new TableId(place.keyspace(), entity.table()));
        }
        return tables;
    }

    private static Optional<List<TableSchema>> introspect(Placement place) {
        Lease lease = place.acquire();
        try {
            return Await.on(facet(lease, place).introspect(place.keyspace()));
        } finally {
            lease.release();
        }
    }

    private static void apply(Placement place, SchemaChange change) {
        Lease lease = place.acquire();
        try {
            Await.on(facet(lease, place).apply(change));
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
