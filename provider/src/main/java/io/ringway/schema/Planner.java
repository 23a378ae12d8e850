// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.Replication;
import io.ringway.SchemaDrift.Kind;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what is to be done at each place. Immutable. */
final class Planner {
    private final Replication replication;

    /** @param replication of the keyspaces that are created */
    Planner(Replication replication) {
        this.replication = replication;
    }

    /** @param readings by connection */
    List<PlacePlan> plan(List<Target> targets, Map<String, Reading> readings, Extent extent) {
        List<PlacePlan> plans = new ArrayList<>(targets.size());
        for (Target target : targets) {
            plans.add(plan(target, Objects.requireNonNull(readings.get(target.connection())), extent));
        }
        return plans;
    }

    private PlacePlan plan(Target target, Reading reading, Extent extent) {
        SchemaSnapshot there = reading.snapshot();
        DriftList drift = new DriftList(target.connection(), target.keyspace());
        TableChanges changes = new TableChanges();
        boolean exists = there.hasKeyspace(target.keyspace());
        if (!exists) {
            drift.add(
                    Kind.MISSING_KEYSPACE,
                    null,
                    null,
                    Problem.of("RW-1603", "The keyspace '" + target.keyspace() + "' does not exist")
                            .at("connection " + target.connection())
                            .fix("Create it by SchemaTool.createKeyspace, or set"
                                    + " jakarta.persistence.schema-generation.database.action to create or update"));
            if (extent.createsKeyspaces()) {
                changes.keyspace(new SchemaChange.CreateKeyspace(target.keyspace(), replication));
            }
        }
        if (exists || extent.createsKeyspaces()) {
            TypeComparison types = new TypeComparison(there, extent, drift, changes);
            WantedTypes.of(target).forEach(types::compare);
            TableComparison comparison = new TableComparison(
                    there, extent, drift, changes, new IndexComparison(reading, extent, drift, changes));
            WantedTable.of(target).forEach(comparison::compare);
        }
        List<PlacePlan.Step> steps = changes.inOrder().stream()
                .map(change -> new PlacePlan.Step(change, reading.facet().render(change)))
                .toList();
        return new PlacePlan(target, steps, changes.attached(), drift.all());
    }
}
