// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results that are held in memory. */
final class ListedItems implements ItemSource {
    private final List<@Nullable Object[]> rows;
    private int at = -1;

    ListedItems(List<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    /** All that a cursor has left. */
    static ListedItems of(ResultCursor cursor, int width) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (cursor.next()) {
            @Nullable Object[] row = new Object[width];
            for (int item = 0; item < width; item++) {
                row[item] = cursor.value(item);
            }
            rows.add(row);
        }
        return new ListedItems(rows);
    }

    @Override
    public boolean next() {
        at++;
        return at < rows.size();
    }

    @Override
    public @Nullable Object value(int item) {
        return rows.get(at)[item];
    }
}
