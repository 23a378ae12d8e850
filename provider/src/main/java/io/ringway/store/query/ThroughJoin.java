// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a second join finds for that which a first one finds. */
record ThroughJoin(Join first, Join then) implements Join {
    @Override
    public void prepare(List<@Nullable Object[]> rows) {
        first.prepare(rows);
        List<@Nullable Object[]> found = new ArrayList<>();
        rows.forEach(row -> found.addAll(first.of(row)));
        then.prepare(found);
    }

    @Override
    public List<@Nullable Object[]> of(@Nullable Object[] row) {
        List<@Nullable Object[]> found = new ArrayList<>();
        first.of(row).forEach(each -> found.addAll(then.of(each)));
        return found;
    }
}
