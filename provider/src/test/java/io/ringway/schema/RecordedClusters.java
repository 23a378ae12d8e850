// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.ConnectionSpec;
import io.ringway.Replication;
import io.ringway.SchemaTool;
import io.ringway.connect.EntityRoute;
import io.ringway.connect.Placement;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.JoinTable;
import io.ringway.recording.RecordingDatastore;
import io.ringway.recording.RecordingDatastoreProvider;
import io.ringway.spi.Column;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.TableSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A unit over the recording connections a (the default) and b, and one that cannot be opened. */
final class RecordedClusters {
    static final LockTerms TERMS = new LockTerms("shop", Duration.ofMillis(300), Duration.ofSeconds(60));

    final RecordingDatastore a = new RecordingDatastore("ks1");
    final RecordingDatastore b = new RecordingDatastore("ks1");
    final EntityModel model;
    final Router router;

    private RecordedClusters(Class<?>... entities) {
        model = EntityModel.of(List.of(entities));
        Registry registry = Registry.forUnit("shop", Registry.over(List.of(new RecordingDatastoreProvider(spec -> {
            throw new IllegalStateException("nobody answers");
        }))));
        registry.register("a", ConnectionSpec.ofSession(a), true);
        registry.register("b", ConnectionSpec.ofSession(b));
        registry.register(
                "down",
                ConnectionSpec.builder().contactPoints("127.0.0.1:1").lazy(true).build());
        List<EntityRoute> routes = new ArrayList<>();
        for (EntityMapping entity : model.entities()) {
            routes.add(
                    EntityRoute.of(entity.index(), entity.type(), entity.name(), model::isInherited, null, null, null));
        }
        for (JoinTable table : model.joinTables()) {
            for (EntityMapping mapping : List.of(table.rows(), table.partitions())) {
                EntityMapping owner = table.owner();
                routes.add(EntityRoute.of(
                        mapping.index(), owner.type(), owner.name(), model::isInherited, null, null, null));
            }
        }
        router = new Router(registry, routes, null, "ks1");
    }

    /** With the keyspaces ks1 and ks2 on a and b. */
    static RecordedClusters of(Class<?>... entities) {
        RecordedClusters clusters = new RecordedClusters(entities);
        for (RecordingDatastore each : List.of(clusters.a, clusters.b)) {
            change(each, new SchemaChange.CreateKeyspace("ks1", Replication.simple(1)));
            change(each, new SchemaChange.CreateKeyspace("ks2", Replication.simple(1)));
        }
        clusters.clearLogs();
        return clusters;
    }

    static void change(RecordingDatastore datastore, SchemaChange change) {
        datastore
                .facet(SchemaFacet.class)
                .orElseThrow()
                .apply(change)
                .toCompletableFuture()
                .join();
    }

    SchemaTool tool() {
        return actions(SchemaPermission.ALLOWED).tool();
    }

    SchemaActions actions(SchemaPermission permission) {
        return actions(permission, TERMS);
    }

    SchemaActions actions(SchemaPermission permission, LockTerms terms) {
        return actions(permission, new SyncTerms(terms, Duration.ofSeconds(20)));
    }

    SchemaActions actions(SchemaPermission permission, SyncTerms terms) {
        return new SchemaActions(model, router, Replication.simple(1), permission, terms);
    }

    Placement place(String connection, String keyspace) {
        return router.placement(connection, keyspace);
    }

    TableSchema table(Class<?> entity, String keyspace) {
        EntityMapping mapping = model.entity(entity);
        return mapping.tableSchema(keyspace);
    }

    /** Creates the table of cars on a, but for one of its columns. */
    void withCar(Column differing) {
        TableSchema car = table(Car.class, "ks1");
        List<Column> columns = car.columns().stream()
                .map(column -> column.name().equals(differing.name()) ? differing : column)
                .toList();
        a.create(
                new TableSchema(car.id(), car.partitionKey(), car.clustering(), columns, car.options(), car.indexes()));
        car.indexes().forEach(index -> change(a, new SchemaChange.CreateIndex(car.id(), index)));
        clearLogs();
    }

    void clearLogs() {
        a.clearLog();
        b.clearLog();
    }
}
