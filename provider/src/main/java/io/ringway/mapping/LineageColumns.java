// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import java.util.List;

/** What an entity that extends others, or is extended, has besides its own attributes, and what it cannot have. */
final class LineageColumns {
    private final String entity;
    private final Metadata metadata;
    private final Problems problems;

    LineageColumns(String entity, Tools tools) {
        this.entity = entity;
        this.metadata = tools.metadata();
        this.problems = tools.problems();
    }

    /** Adds the discriminator to the columns, as their last one. */
    void complete(
            Lineage lineage,
            Class<?> type,
            List<Member> members,
            List<ColumnMapping> columns,
            List<AttributeMapping> ids) {
        for (Member member : members) {
            if (Spot.isId(member) && !member.declaring().isAssignableFrom(lineage.root())) {
                problems.add(Problem.of("RW-1183", "The id attribute is declared below the root of the hierarchy")
                        .at(entity + "." + member.name())
                        .because("All entities that extend " + metadata.entityName(lineage.root())
                                + " have one key (Jakarta Persistence 3.2, 2.4)")
                        .fix("Declare it there"));
            }
        }
        Discriminator discriminator = lineage.discriminator();
        if (discriminator == null || ids.isEmpty()) {
            return;
        }
        for (ColumnMapping column : columns) {
            if (column.column().name().equals(discriminator.column().name())) {
                problems.add(
                        Problem.of(
                                        "RW-1181",
                                        "The discriminator has the column of an attribute: " + discriminator.column())
                                .at(entity + "." + column.path())
                                .because("Which class a row is of never changes, and no attribute may say otherwise")
                                .fix(
                                        "Name another column by @DiscriminatorColumn, or leave the attribute out: the class says it"));
                return;
            }
        }
        columns.add(discriminator.mapping(type, columns.size(), ids.get(0).ordinal()));
    }
}
