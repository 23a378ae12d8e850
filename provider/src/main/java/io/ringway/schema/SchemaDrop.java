// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaTool.Progress;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops and empties tables. Takes no lock: each statement stands for itself and can be repeated. */
final class SchemaDrop {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.schema");

    private SchemaDrop() {}

    /** Drops the tables that are there, connection by connection. */
    static void tables(List<Target> targets, Consumer<Progress> listener) {
        Map<String, Reading> readings = Schemas.read(targets);
        Map<String, List<Target>> connections = Schemas.byConnection(targets);
        PerConnection.run(connections.keySet(), connection -> {
                    Reading reading = Objects.requireNonNull(readings.get(connection));
                    drop(connections.getOrDefault(connection, List.of()), reading, listener);
                    return connection;
                })
                .orThrow("The tables were not dropped on every connection");
    }

    /** Drops the keyspaces, whatever they hold. */
    static void keyspaces(List<Target> targets) {
        forEachPlace(
                targets,
                target -> Schemas.apply(target.place(), new SchemaChange.DropKeyspace(target.keyspace())),
                "The keyspaces were not dropped on every connection");
    }

    /** Removes every row of the tables. */
    static void rows(List<Target> targets) {
        forEachPlace(
                targets,
                target -> tables(target)
                        .forEach(table -> Schemas.apply(target.place(), new SchemaChange.Truncate(table))),
                "The tables were not emptied on every connection");
    }

    private static void drop(List<Target> targets, Reading reading, Consumer<Progress> listener) {
        List<Target> places = new ArrayList<>();
        List<TableId> there = new ArrayList<>();
        for (Target target : targets) {
            for (TableId table : toDrop(target, reading.snapshot())) {
                places.add(target);
                there.add(table);
            }
        }
        for (int i = 0; i < there.size(); i++) {
            Target target = places.get(i);
            SchemaChange change = new SchemaChange.DropTable(there.get(i));
            String statement = reading.facet().render(change);
            Schemas.apply(target.place(), change);
            LOG.info("{}: {} of {}: {}", target.place(), i + 1, there.size(), statement);
            listener.accept(new Progress(target.connection(), target.keyspace(), statement, i + 1, there.size()));
        }
    }

    /** The tables that are there; the lock's too, when it would be all that is left. */
    private static List<TableId> toDrop(Target target, SchemaSnapshot snapshot) {
        Set<TableId> left = new LinkedHashSet<>();
        snapshot.keyspaces().getOrDefault(target.keyspace(), List.of()).forEach(table -> left.add(table.id()));
        List<TableId> drop = new ArrayList<>();
        for (TableId table : tables(target)) {
            if (left.remove(table)) {
                drop.add(table);
            }
        }
        drop.addAll(left.equals(Set.of(new TableId(target.keyspace(), SchemaLock.TABLE))) ? left : Set.of());
        return drop;
    }

    private static void forEachPlace(List<Target> targets, Consumer<Target> work, String failure) {
        Map<String, List<Target>> connections = Schemas.byConnection(targets);
        PerConnection.run(connections.keySet(), connection -> {
                    connections.getOrDefault(connection, List.of()).forEach(work);
                    return connection;
                })
                .orThrow(failure);
    }

    private static Set<TableId> tables(Target target) {
        Set<TableId> tables = new LinkedHashSet<>();
        for (EntityMapping entity : target.entities()) {
            tables.add(new TableId(target.keyspace(), entity.table()));
        }
        return tables;
    }
}
