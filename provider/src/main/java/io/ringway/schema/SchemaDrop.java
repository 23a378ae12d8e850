// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaTool.Progress;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.UserTypeSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
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
                target -> emptied(target)
                        .forEach(table -> Schemas.apply(target.place(), new SchemaChange.Truncate(table))),
                "The tables were not emptied on every connection");
    }

    private static void drop(List<Target> targets, Reading reading, Consumer<Progress> listener) {
        List<Target> places = new ArrayList<>();
        List<SchemaChange> changes = new ArrayList<>();
        for (Target target : targets) {
            for (SchemaChange change : toDrop(target, reading.snapshot())) {
                places.add(target);
                changes.add(change);
            }
        }
        for (int i = 0; i < changes.size(); i++) {
            Target target = places.get(i);
            String statement = reading.facet().render(changes.get(i));
            Schemas.apply(target.place(), changes.get(i));
            LOG.info("{}: {} of {}: {}", target.place(), i + 1, changes.size(), statement);
            listener.accept(new Progress(target.connection(), target.keyspace(), statement, i + 1, changes.size()));
        }
    }

    /** Views, and the tables that are there, the lock's too, when it would be all that is left; then the types that nothing uses now. */
    private static List<SchemaChange> toDrop(Target target, SchemaSnapshot snapshot) {
        Map<TableId, TableSchema> left = new LinkedHashMap<>();
        snapshot.keyspaces().getOrDefault(target.keyspace(), List.of()).forEach(table -> left.put(table.id(), table));
        List<SchemaChange> drop = new ArrayList<>();
        for (TableId table : tables(target)) {
            TableSchema there = left.remove(table);
            if (there != null && there.viewOf() == null) {
                drop.add(new SchemaChange.DropTable(table));
            } else if (there != null) {
                drop.add(0, new SchemaChange.DropView(table));
            }
        }
        TableId lock = new TableId(target.keyspace(), SchemaLock.TABLE);
        if (left.keySet().equals(Set.of(lock))) {
            drop.add(new SchemaChange.DropTable(lock));
        }
        types(target, snapshot, left.values()).forEach(type -> drop.add(new SchemaChange.DropType(type)));
        return drop;
    }

    /** Those of the entities that are there and that neither a table that stays uses nor a type of others; users first. */
    private static List<UserTypeSchema> types(Target target, SchemaSnapshot snapshot, Collection<TableSchema> staying) {
        Map<String, UserTypeSchema> unused = new LinkedHashMap<>();
        List<UserTypeSchema> wanted = new ArrayList<>(WantedTypes.of(target));
        Collections.reverse(wanted);
        for (UserTypeSchema type : wanted) {
            snapshot.userType(target.keyspace(), type.name()).ifPresent(there -> unused.put(there.name(), there));
        }
        staying.forEach(table -> table.userTypes().forEach(type -> unused.remove(type.name())));
        for (UserTypeSchema other : snapshot.userTypes().getOrDefault(target.keyspace(), List.of())) {
            if (!unused.containsKey(other.name())) {
                new TableSchema(new TableId(target.keyspace(), ""), List.of(), List.of(), other.fields())
                        .userTypes()
                        .forEach(type -> unused.remove(type.name()));
            }
        }
        return List.copyOf(unused.values());
    }

    private static void forEachPlace(List<Target> targets, Consumer<Target> work, String failure) {
        Map<String, List<Target>> connections = Schemas.byConnection(targets);
        PerConnection.run(connections.keySet(), connection -> {
                    connections.getOrDefault(connection, List.of()).forEach(work);
                    return connection;
                })
                .orThrow(failure);
    }

    /** Views are empty when their tables are. */
    private static Set<TableId> emptied(Target target) {
        Set<TableId> tables = new LinkedHashSet<>();
        for (EntityMapping entity : target.entities()) {
            if (!entity.isView()) {
                tables.add(new TableId(target.keyspace(), entity.table()));
            }
        }
        return tables;
    }

    private static Set<TableId> tables(Target target) {
        Set<TableId> tables = new LinkedHashSet<>();
        for (EntityMapping entity : target.entities()) {
            tables.add(new TableId(target.keyspace(), entity.table()));
        }
        return tables;
    }
}
