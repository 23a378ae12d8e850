// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;

/**
 * Hears of every flush: what was applied, not applied, unknown. Set with the unit property {@code
 * ringway.flush-listener}, a class name or an instance. Called on the flushing thread after all writes have been
 * answered; must be safe for use by several threads when the factory is.
 */
@FunctionalInterface
public interface FlushListener {
    /** @param outcomes every write of the flush, in its order; not empty */
    void flushed(List<WriteOutcome> outcomes);
}
