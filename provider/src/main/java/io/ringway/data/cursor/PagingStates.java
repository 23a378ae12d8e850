// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.cursor;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pages begin that lead to one: as the database says it, its first page being told by no bytes at all. Only the last few
 * are kept, so that cursors stay short.
 *
 * @param beginnings the last one is that of the page itself
 */
public record PagingStates(List<byte[]> beginnings) {
    /** How many pages back a cursor leads at most. */
    public static final int KEPT = 16;

    /** Of the first page. */
    public static final PagingStates FIRST = new PagingStates(List.of(new byte[0]));

    public PagingStates {
        beginnings = List.copyOf(beginnings.subList(Math.max(0, beginnings.size() - KEPT), beginnings.size()));
    }

    /** Where the page begins; empty for the first one. */
    public byte[] beginning() {
        return beginnings.get(beginnings.size() - 1);
    }

    /** Of the page behind this one. */
    public PagingStates then(byte[] beginning) {
        List<byte[]> all = new ArrayList<>(beginnings);
        all.add(beginning);
        return new PagingStates(all);
    }

    /** Whether it is known where the page before this one begins. */
    public boolean hasPrevious() {
        return beginnings.size() > 1;
    }

    /** Of the page before this one. */
    public PagingStates previous() {
        return new PagingStates(beginnings.subList(0, beginnings.size() - 1));
    }

    /** Each with its length before it. */
    byte[] bytes() {
        int size = 0;
        for (byte[] beginning : beginnings) {
            size += Integer.BYTES + beginning.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        beginnings.forEach(beginning -> all.putInt(beginning.length).put(beginning));
        return all.array();
    }

    /** Reads what {@link #bytes} made. */
    static PagingStates of(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        List<byte[]> beginnings = new ArrayList<>();
        while (all.hasRemaining()) {
            byte[] beginning = new byte[all.getInt()];
            all.get(beginning);
            beginnings.add(beginning);
        }
        return new PagingStates(beginnings);
    }
}
