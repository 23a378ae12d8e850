// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

/** A benchmark: one operation done by Ringway and by hand. Both sides use one session, opened before the first. */
public interface Pair extends AutoCloseable {
    void open();

    /** @return what was read or written, so that it is not optimised away */
    Object ringway();

    /** @return what was read or written, so that it is not optimised away */
    Object byHand();

    @Override
    void close();
}
