// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Joined;
import io.ringway.query.typed.Test;
import io.ringway.spi.Restriction.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The source that stands first: all instances of an entity, or those that belong to a row of the selection around. */
final class FirstSource {
    private final EntityVariable variable;
    private final Planning planning;
    private final FrameLayout layout;
    private final TableReads reads;
    private final @Nullable Link through;
    private final RootAccess access;
    private boolean byIndex;

    FirstSource(
            EntityVariable variable,
            List<Test> conjuncts,
            Planning planning,
            FrameLayout layout,
            Constants constants,
            TableReads reads) {
        this.variable = variable;
        this.planning = planning;
        this.layout = layout;
        this.reads = reads;
        Link link = variable.origin() instanceof Joined joined ? Link.of(variable, joined) : null;
        List<ColumnCondition> owned = link == null ? List.of() : owned(link, constants);
        this.through = link == null || link.member() == null ? null : link;
        List<EntityMapping> tables = through == null ? TableReads.tables(variable.entity()) : List.of(through.entity());
        List<Test> own = through == null ? conjuncts : List.of();
        this.access = new RootAccess(variable, tables, own, owned, planning, constants);
        if (through != null) {
            access.left().addAll(conjuncts);
        } else if (!layout.isCorrelated()) {
            access.takeViews();
        }
    }

    /** Whether its own rows are read first, and not those of a join table. */
    boolean isPlain() {
        return through == null;
    }

    RootAccess access() {
        return access;
    }

    EntityMapping table() {
        return access.accesses().keySet().iterator().next();
    }

    /** An index gives the order, so it also finds the rows. */
    void byIndex() {
        byIndex = true;
    }

    /** Says which levels it takes. */
    void tell() {
        if (!byIndex || access.only().path() != Path.SCAN) {
            access.tell();
        }
    }

    Rows rows(Sequence sequence) {
        if (through != null) {
            Links links = new Links(planning, layout, reads);
            return links.rowsThrough(variable, through, access.only(), links.members(through));
        }
        List<TableRead> each = new ArrayList<>();
        access.accesses().forEach((table, path) -> {
            boolean turned = byIndex && path.path() == Path.SCAN;
            each.add(reads.read(variable, table, turned ? path.byIndex() : path, sequence));
        });
        return new Rows.Tables(each);
    }

    private static List<ColumnCondition> owned(Link link, Constants constants) {
        List<ColumnCondition> conditions = new ArrayList<>();
        for (int i = 0; i < link.columns().size(); i++) {
            ColumnMapping column = link.columns().get(i);
            conditions.add(ColumnCondition.of(
                    column.column(),
                    Operator.EQUAL,
                    constants.operand(link.owner().get(i), column.valueType()),
                    -1 - i));
        }
        return conditions;
    }
}
