// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.BulkPlan;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes of whole partitions, and of ranges of them, which the database does without anything's being read. */
final class DirectDeletes {
    private final Planning planning;

    DirectDeletes(Planning planning) {
        this.planning = planning;
    }

    /** Null when the rows have to be found first. */
    @Nullable
    BulkPlan plan(EntityMapping entity, RootAccess access) {
        Access path = access.only();
        boolean hidden = entity.discriminator() != null && entity.root() != entity;
        int clustering = entity.id().columns().size() - entity.id().partitionColumns();
        boolean singleRows = path.fixed() == clustering;
        if (!path.isByPartition()
                || path.filtering()
                || !access.left().isEmpty()
                || hidden
                || entity.version() != null
                || singleRows
                || !isOfKey(entity, path)) {
            return null;
        }
        List<Column> key = new ArrayList<>();
        List<Restriction> where = new ArrayList<>();
        for (Restriction restriction : path.restrictions()) {
            boolean equal =
                    restriction instanceof Restriction.Comparison comparison && comparison.operator() == Operator.EQUAL;
            if (equal && where.isEmpty()) {
                key.add(restriction.columns().get(0));
            } else {
                where.add(restriction);
            }
        }
        Mutation shape = new Mutation(
                Mutation.Kind.DELETE,
                new TableId("", entity.table()),
                List.of(),
                List.of(),
                key,
                where,
                Condition.NONE,
                false,
                false);
        int partitions = path.path() == Path.PARTITION ? 1 : -1;
        planning.findings().step(new Findings.Step(entity, path.path(), null, shape, path.detail(), partitions));
        return new BulkPlan.Direct(entity, shape, path.operands(), path.inTurn());
    }

    private static boolean isOfKey(EntityMapping entity, Access path) {
        return path.restrictions().stream()
                .allMatch(restriction -> restriction.columns().stream()
                        .allMatch(column -> entity.id().columns().stream()
                                .anyMatch(key -> key.column().name().equals(column.name()))));
    }
}
