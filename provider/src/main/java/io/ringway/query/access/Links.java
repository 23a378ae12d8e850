// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.TableRead;
import io.ringway.query.access.TableReads.Extra;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Root;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.List;

/** Reads of rows whose key, or other columns, stand in the rows of another source. */
final class Links {
    private final Planning planning;
    private final TableReads reads;

    Links(Planning planning, TableReads reads) {
        this.planning = planning;
        this.reads = reads;
    }

    /** A variable that nothing is asked of. */
    static EntityVariable rowsOf(EntityMapping table) {
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

    /** Rows that lead further: of each the columns are kept. */
    JoinStep between(EntityMapping table, List<ColumnMapping> columns, List<Expression> key, List<Extra> kept) {
        Access access = access(table, columns);
        TableRead read = reads.read(rowsOf(table), table, access, Sequence.ANY, kept);
        return new JoinStep.ByKey(List.of(read), inOrder(access, columns, key));
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
