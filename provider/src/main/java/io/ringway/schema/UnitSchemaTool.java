// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.Replication;
import io.ringway.SchemaTool;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.SchemaChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schema tool of one unit. Immutable. */
final class UnitSchemaTool implements SchemaTool {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.schema");

    private final SchemaActions unit;
    private final EntityModel model;

    UnitSchemaTool(SchemaActions unit, EntityModel model) {
        this.unit = unit;
        this.model = model;
    }

    @Override
    public void createKeyspace(String keyspace, Replication replication, Using... routes) {
        change(new SchemaChange.CreateKeyspace(keyspace, replication), keyspace, routes, "created");
    }

    @Override
    public void dropKeyspace(String keyspace, Using... routes) {
        change(new SchemaChange.DropKeyspace(keyspace), keyspace, routes, "dropped");
    }

    @Override
    public EntityTables forEntities(Class<?>... entities) {
        List<EntityMapping> chosen = entities.length == 0
                ? model.entities()
                : Stream.of(entities).distinct().map(model::entity).toList();
        return new PlacedTables(unit, EntityChoice.routed(model.withJoinTables(chosen)), progress -> {});
    }

    private void change(SchemaChange change, String keyspace, Using[] routes, String done) {
        unit.permission().checkTool();
        Map<String, Placement> places = new LinkedHashMap<>();
        if (routes.length == 0) {
            Placement place = unit.router().placeNative(Using.keyspace(keyspace), null);
            places.put(place.connection(), place);
        }
        for (Using route : routes) {
            if (route.connection() == null || route.keyspace() != null) {
                throw new IllegalArgumentException(Problem.of(
                                "RW-1626", "The route of a keyspace names a connection and nothing else, not " + route)
                        .fix("Write Using.connection(name)")
                        .text());
            }
            places.put(route.connection(), unit.router().placeNative(Using.route(route.connection(), keyspace), null));
        }
        PerConnection.run(places.keySet(), connection -> {
                    Schemas.apply(Objects.requireNonNull(places.get(connection)), change);
                    LOG.info("{}: the keyspace {} is {}", connection, keyspace, done);
                    return connection;
                })
                .orThrow("The keyspace '" + keyspace + "' was not " + done + " on every connection");
    }
}
