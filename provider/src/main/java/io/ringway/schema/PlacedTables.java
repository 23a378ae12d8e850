// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift;
import io.ringway.SchemaException;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.SchemaTool.Progress;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of entities at their places. Immutable. */
final class PlacedTables implements EntityTables {
    private final SchemaActions unit;
    private final EntityChoice choice;
    private final Consumer<Progress> listener;

    PlacedTables(SchemaActions unit, EntityChoice choice, Consumer<Progress> listener) {
        this.unit = unit;
        this.choice = choice;
        this.listener = listener;
    }

    @Override
    public EntityTables keyspaces(String... keyspaces) {
        return new PlacedTables(
                unit, new EntityChoice(choice.entities(), List.of(keyspaces), choice.connections()), listener);
    }

    @Override
    public EntityTables connections(String... connections) {
        return new PlacedTables(
                unit, new EntityChoice(choice.entities(), choice.keyspaces(), List.of(connections)), listener);
    }

    @Override
    public EntityTables onProgress(Consumer<Progress> told) {
        return new PlacedTables(unit, choice, Objects.requireNonNull(told, "listener"));
    }

    @Override
    public SchemaPlan plan() {
        return unit.sync().plan(targets());
    }

    @Override
    public SchemaPlan sync() {
        unit.permission().checkTool();
        return unit.sync().run(targets(), Extent.ADDITIONS, listener);
    }

    @Override
    public List<SchemaDrift> validate() {
        return plan().drift();
    }

    @Override
    public void requireValid() {
        List<Problem> problems = validate().stream()
                .filter(drift -> !drift.kind().harmless())
                .map(SchemaDrift::problem)
                .toList();
        if (!problems.isEmpty()) {
            throw new SchemaException("The schema is not as the entities are mapped", problems);
        }
    }

    @Override
    public void drop() {
        unit.permission().checkTool();
        SchemaDrop.tables(targets(), listener);
    }

    @Override
    public List<SchemaDrift> drift() {
        if (Set.copyOf(choice.connections()).size() < 2) {
            throw new IllegalStateException(Problem.of(
                            "RW-1627",
                            "A comparison of connections needs at least two, and there are " + choice.connections())
                    .fix("Name them by connections(...)")
                    .text());
        }
        Map<String, Reading> readings = Schemas.read(targets());
        List<SchemaDrift> drift = new ArrayList<>();
        for (@Nullable String keyspace : EntityChoice.orAny(choice.keyspaces())) {
            Set<String> tables = new LinkedHashSet<>();
            for (EntityMapping entity : choice.entities()) {
                if (tables.add(entity.table())) {
                    compare(entity, keyspace, readings, drift);
                }
            }
        }
        return drift;
    }

    private void compare(
            EntityMapping entity, @Nullable String keyspace, Map<String, Reading> readings, List<SchemaDrift> drift) {
        Placement first = null;
        for (String connection : new LinkedHashSet<>(choice.connections())) {
            Placement place = EntityChoice.place(unit.router(), entity, connection, keyspace);
            if (first == null) {
                first = place;
            } else {
                drift.addAll(new ConnectionDrift(connection, place.keyspace(), entity.table(), first.connection())
                        .compare(table(entity, place, readings), table(entity, first, readings)));
            }
        }
    }

    private static Optional<TableSchema> table(EntityMapping entity, Placement place, Map<String, Reading> readings) {
        return Objects.requireNonNull(readings.get(place.connection()))
                .snapshot()
                .table(new TableId(place.keyspace(), entity.table()));
    }

    private List<Target> targets() {
        return choice.targets(unit.router());
    }
}
