// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import java.util.List;

/** Which columns can be static: those beside the key, where partitions have several rows. */
final class StaticRules {
    private final Problems problems;
    private final String entity;

    StaticRules(Problems problems, String entity) {
        this.problems = problems;
        this.entity = entity;
    }

    /** Where all is static but the key, another entity can have the clustering columns: {@link PartitionEntities}. */
    void check(List<ColumnMapping> columns, List<KeyPart> key, KeyLayout layout) {
        boolean mixed = columns.stream()
                .anyMatch(column -> !column.column().isStatic()
                        && column.column().isStored()
                        && key.stream().noneMatch(part -> part.column() == column));
        for (ColumnMapping column : columns) {
            if (!column.column().isStatic()) {
                continue;
            }
            String where = entity + "." + column.path();
            if (key.stream().anyMatch(part -> part.column() == column)) {
                refuse("A part of the id", where, "The key says which row it is", "Take @StaticColumn off");
            } else if (layout.clustering().isEmpty() && mixed) {
                refuse(
                        "A column of a table without clustering columns",
                        where,
                        "Each partition is one row, so that there is nothing to share",
                        "Take @StaticColumn off, or make a part of the id a @ClusteringKey; or make every attribute"
                                + " static, when another entity has the rows of the table");
            }
        }
    }

    private void refuse(String what, String where, String why, String remedy) {
        problems.add(Problem.of("RW-1150", what + " cannot be static")
                .at(where)
                .because(why)
                .fix(remedy));
    }
}
