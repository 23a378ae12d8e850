// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.util.Collection;
import java.util.List;

/** A list's changes: how many elements it has before and after those that the database has, as long as these are untouched. */
final class ListChanges extends Changes {
    private final List<?> items;
    private int prepended;
    private int known;
    private boolean rewritten;

    ListChanges(List<?> items) {
        this.items = items;
        this.known = items.size();
    }

    /** Elements were inserted; with nothing known of the database, all of them count as appended. */
    void inserted(int index, int count) {
        if (index < prepended || index == prepended && known > 0) {
            prepended += count;
        } else if (index < prepended + known) {
            rewritten = true;
        }
    }

    /** The elements of a range were removed. */
    void removed(int from, int to) {
        if (to <= prepended) {
            prepended -= to - from;
        } else if (from < to && from < prepended + known) {
            rewritten = true;
        }
    }

    /** Another element stands in the place of one. */
    void replaced(int index) {
        if (index >= prepended && index < prepended + known) {
            rewritten = true;
        }
    }

    @Override
    public boolean any() {
        return rewritten || items.size() != known;
    }

    @Override
    public boolean expressible() {
        return !rewritten;
    }

    @Override
    public Collection<?> prepended() {
        return items.subList(0, prepended);
    }

    @Override
    public Collection<?> added() {
        return items.subList(prepended + known, items.size());
    }

    @Override
    public void settled() {
        prepended = 0;
        known = items.size();
        rewritten = false;
    }
}
