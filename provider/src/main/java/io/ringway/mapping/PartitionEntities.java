// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Entities that share a table without extending each other. One that has the partition key as its id, and beside it nothing
 * but static columns, is of the partitions of another, which has the clustering columns. For one thread.
 */
final class PartitionEntities {
    private final List<EntityMapping> entities;
    private final Problems problems;

    /** @param entities those that could be built, linked with those that they extend */
    PartitionEntities(List<EntityMapping> entities, Problems problems) {
        this.entities = entities;
        this.problems = problems;
    }

    /** Links them, once nothing is wrong with any entity: the one that has the rows could be missing because of that. */
    void link() {
        if (problems.count() > 0) {
            return;
        }
        for (EntityMapping entity : entities) {
            if (entity.hasStaticColumns()) {
                sharing(entity).forEach(EntityMapping::share);
                if (partitionKey(entity).size() == entity.id().columns().size()) {
                    link(entity);
                }
            }
        }
    }

    private void link(EntityMapping entity) {
        List<EntityMapping> tables = sharing(entity).stream()
                .filter(other -> !other.isView()
                        && other.id().columns().size() > other.id().partitionColumns())
                .toList();
        EntityMapping rows = tables.stream()
                .filter(table -> partitionKey(table).equals(partitionKey(entity)))
                .findFirst()
                .orElse(null);
        if (entity.hierarchy() != null) {
            refuse(
                    entity,
                    "It extends an entity, or is extended, and has nothing but static columns",
                    "The instances of entities that extend each other are rows, each of one class, and it has none",
                    "Let it extend nothing but mapped superclasses");
        } else if (rows != null) {
            entity.linkPartitions(rows);
        } else if (tables.isEmpty()) {
            refuse(
                    entity,
                    "No entity of the unit has the rows of the table " + entity.table()
                            + ", of whose partitions it is: all that it has beside its id is static",
                    "A table has static columns only where it has clustering columns, which an entity with a"
                            + " @ClusteringKey gives it",
                    "List that entity in the unit, with the same @Table, or take @StaticColumn off");
        } else {
            refuse(
                    entity,
                    "Its id is " + partitionKey(entity) + ", and the partition key of "
                            + tables.stream()
                                    .map(table -> table.name() + " " + partitionKey(table))
                                    .collect(Collectors.joining(", ")),
                    "All that it has beside its id is static, so that it is of the partitions of the table "
                            + entity.table(),
                    "Give it the whole partition key as its id, with the same columns and types");
        }
    }

    /** The entities that stand in the table of one, itself included. */
    private List<EntityMapping> sharing(EntityMapping entity) {
        List<EntityMapping> sharing = new ArrayList<>();
        for (EntityMapping other : entities) {
            if (other.table().equals(entity.table()) && Objects.equals(other.schema(), entity.schema())) {
                sharing.add(other);
            }
        }
        return sharing;
    }

    private static List<Column> partitionKey(EntityMapping entity) {
        return entity.id().columns().subList(0, entity.id().partitionColumns()).stream()
                .map(ColumnMapping::column)
                .toList();
    }

    private void refuse(EntityMapping entity, String what, String why, String remedy) {
        problems.add(Problem.of("RW-1186", what).at(entity.name()).because(why).fix(remedy));
    }
}
