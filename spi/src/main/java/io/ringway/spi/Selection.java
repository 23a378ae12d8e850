// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * A read of one table. Parameter slots, from 0: one for each restriction in order, then, when limited, the limit (an
 * int).
 *
 * @param columns what is read; a row's slot i is column i; at least one
 * @param where restrictions, all of which hold
 * @param ordering empty for the table's own order
 * @param limited whether the last parameter limits the number of rows
 */
public record Selection(
        TableId table, List<Column> columns, List<Restriction> where, List<Ordering> ordering, boolean limited) {
    public Selection {
        columns = List.copyOf(columns);
        where = List.copyOf(where);
        ordering = List.copyOf(ordering);
    }
}
