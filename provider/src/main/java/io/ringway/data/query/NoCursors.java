// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import jakarta.data.page.PageRequest.Cursor;
import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** The cursors of results in no order, which have none: the database says where pages begin, and not where rows are. */
final class NoCursors extends AbstractList<Cursor> {
    private final int size;

    NoCursors(int size) {
        this.size = size;
    }

    @Override
    public Cursor get(int index) {
        throw new UnsupportedOperationException(
                Problem.of("RW-2034", "Results that have no order have no cursors of their own")
                        .because("The database's paging state says where pages begin, and nothing of single rows")
                        .fix("Call nextPageRequest or previousPageRequest, or order the results")
                        .text());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoCursors cursors && cursors.size == size;
    }

    @Override
    public int hashCode() {
        return size;
    }

    @Override
    public String toString() {
        return "no cursors";
    }
}
