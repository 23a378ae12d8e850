// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.Counter;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entity with counters must be like: the database has tables of counters, and other tables. */
final class CounterRules {
    private CounterRules() {}

    /**
     * @param columns all of the entity
     * @param lineage null when it stands alone
     */
    static void check(
            String entity,
            List<Member> members,
            List<ColumnMapping> columns,
            @Nullable Lineage lineage,
            Problems problems) {
        for (Member member : members) {
            boolean counts = member.type() == long.class || member.type() == Long.class;
            if (member.has(Counter.class) && (!counts || Spot.isId(member) || member.has(Version.class))) {
                problems.add(Problem.of("RW-1135", "The attribute cannot be a counter")
                        .at(entity + "." + member.name())
                        .because("A counter is a long outside the key that nothing but counting changes")
                        .fix("Declare a long that is neither id nor version, or remove @Counter"));
            }
        }
        if (columns.stream().noneMatch(ColumnMapping::counts)) {
            return;
        }
        if (lineage != null && lineage.isOneTable()) {
            problems.add(Problem.of("RW-1135", "The entity has counters, and a discriminator")
                    .at(entity)
                    .because(
                            "A table of counters has no other columns outside its key, and counting makes no row of a class")
                    .fix("Use @Inheritance(strategy = TABLE_PER_CLASS), or a @MappedSuperclass"));
            return;
        }
        List<Member> ids = members.stream().filter(Spot::isId).toList();
        for (ColumnMapping column : columns) {
            boolean id = ids.contains(members.get(column.ordinal()));
            if (!id && !column.counts()) {
                problems.add(Problem.of("RW-1135", "The attribute " + column.path() + " stands beside counters")
                        .at(entity)
                        .because("A table of counters has no other columns outside its key")
                        .fix("Make it a @Counter, or move the counters to an entity of their own"));
            }
        }
    }

    /** For the fields of user-defined types. */
    static boolean refuseIn(Member field, String where, Problems problems) {
        boolean found = field.has(Counter.class);
        if (found) {
            problems.add(Problem.of("RW-1135", "A counter stands inside another value")
                    .at(where)
                    .fix("Make it an attribute of the entity"));
        }
        return found;
    }
}
