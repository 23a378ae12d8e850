// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.RowPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The statement that reads the rows of one key. */
final class KeyReads {
    private final TableRead read;
    private final PerPlace<TableStatements> statements;

    KeyReads(TableRead read) {
        this.read = read;
        this.statements = TableStatements.of(read);
    }

    /** The statement in one run; null when an operand of it holds for no row. */
    @Nullable
    Sent in(Run run, Arguments arguments) {
        @Nullable
        Object[] values =
                SlotValues.of(read.operands(), arguments, read.operands().size());
        return values == null ? null : new Sent(run, values);
    }

    /** The cells of all rows of some pages. */
    List<@Nullable Object[]> cells(List<RowPage> pages) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<Fill> fills = read.fills();
        for (RowPage page : pages) {
            while (page.next()) {
                if (read.accepts() == null || read.accepts().test(page)) {
                    @Nullable Object[] row = new Object[fills.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = fills.get(i).cell().read(page);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Puts the cells of a row that was read into a frame. */
    void fill(@Nullable Object[] frame, @Nullable Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            frame[read.fills().get(i).index()] = cells[i];
        }
    }

    /** The statement with the values of its last slots. */
    final class Sent {
        private final @Nullable Object[] values;
        private final TableStatements at;
        private final OperationOptions options;

        Sent(Run run, @Nullable Object[] values) {
            Placement place = run.place(read.mapping());
            Lease lease = run.lease(place);
            this.values = values;
            this.at = statements.at(place, lease.datastore());
            this.options = run.options(lease);
        }

        /** Reads all rows of a key. */
        CompletionStage<List<RowPage>> pages(List<Object> key, List<RowPage> pages) {
            @Nullable Object[] all = new Object[key.size() + values.length];
            for (int i = 0; i < key.size(); i++) {
                all[i] = key.get(i);
            }
            System.arraycopy(values, 0, all, key.size(), values.length);
            return at.send(at.plain(), SlotValues.binding(all), options)
                    .thenCompose(page -> ArrivedRows.rest(page, pages, QueryCall.ALL));
        }
    }
}
