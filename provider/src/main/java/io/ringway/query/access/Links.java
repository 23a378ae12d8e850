// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.query.access.TableReads.Extra;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Root;
import io.ringway.query.typed.JoinRowTerm;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads of rows whose key, or other columns, stand in the rows of another source. */
final class Links {
    private final Planning planning;
    private final FrameLayout layout;
    private final TableReads reads;

    Links(Planning planning, FrameLayout layout, TableReads reads) {
        this.planning = planning;
        this.layout = layout;
        this.reads = reads;
    }

    /** A variable that nothing is asked of. */
    private static EntityVariable rowsOf(EntityMapping table) {
        return new EntityVariable("", -1, -1, table, new Root());
    }

    /** @param columns of the entity; for each the key gives the storage value */
    JoinStep byKey(EntityVariable variable, EntityMapping entity, List<ColumnMapping> columns, List<Expression> key) {
        List<TableRead> each = new ArrayList<>();
        List<Expression> ordered = key;
        for (EntityMapping table : TableReads.tables(entity)) {
            List<ColumnMapping> own = columns.stream()
                    .map(column -> TableColumns.of(table, column))
                    .toList();
            Access access = access(table, own);
            ordered = inOrder(access, own, key);
            each.add(reads.read(variable, table, access, Sequence.ANY));
        }
        return new JoinStep.ByKey(each, ordered);
    }

    /**
     * What the rows of a join table refer to.
     *
     * @param kept of these rows, in cells of a frame
     * @param key the same, to find what they refer to
     */
    record Members(List<Extra> kept, List<Expression> key) {}

    /** Makes room for what the rows of a join table refer to; while cells are asked for. */
    Members members(Link link) {
        List<Extra> kept = new ArrayList<>();
        List<Expression> key = new ArrayList<>();
        for (ColumnMapping column : Objects.requireNonNull(link.member()).columns()) {
            int cell = layout.reserve();
            kept.add(new Extra(cell, column.column(), null));
            key.add((frame, arguments) -> frame[cell]);
        }
        return new Members(kept, key);
    }

    /** Instances that the rows of a join table lead to. */
    JoinStep through(EntityVariable variable, Link link, List<Expression> key, Members members) {
        Access access = access(link.entity(), link.columns());
        TableRead read = between(variable, link, access, members);
        JoinStep between = new JoinStep.ByKey(List.of(read), inOrder(access, link.columns(), key));
        return new JoinStep.Through(between, members(variable, members));
    }

    /** The same, of one instance. */
    Rows rowsThrough(EntityVariable variable, Link link, Access access, Members members) {
        TableRead between = between(variable, link, access, members);
        return new Rows.Joined(new Rows.Tables(List.of(between)), members(variable, members), false, null);
    }

    private TableRead between(EntityVariable variable, Link link, Access access, Members members) {
        List<Extra> more = new ArrayList<>(members.kept());
        for (JoinRowTerm term : layout.joinRows(variable)) {
            more.add(new Extra(
                    layout.cell(term), term.column().column(), term.column().valueType()));
        }
        return reads.read(rowsOf(link.entity()), link.entity(), access, Sequence.ANY, more);
    }

    private JoinStep members(EntityVariable variable, Members members) {
        return byKey(variable, variable.entity(), variable.entity().id().columns(), members.key());
    }

    private Access access(EntityMapping table, List<ColumnMapping> columns) {
        List<ColumnCondition> conditions = new ArrayList<>();
        for (ColumnMapping column : columns) {
            conditions.add(new ColumnCondition(Restriction.equal(column.column()), List.of(), conditions.size()));
        }
        return AccessChoice.of(Planning.schema(table), planning.features(), conditions);
    }

    /** The keys in the order of the restrictions that take them. */
    private static List<Expression> inOrder(Access access, List<ColumnMapping> columns, List<Expression> key) {
        List<Expression> ordered = new ArrayList<>();
        for (Restriction restriction : access.restrictions()) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i)
                        .column()
                        .name()
                        .equals(restriction.columns().get(0).name())) {
                    ordered.add(key.get(i));
                }
            }
        }
        return ordered;
    }
}
