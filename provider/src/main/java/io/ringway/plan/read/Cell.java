// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.spi.RowReader;
import org.jspecify.annotations.Nullable;

/** One value that a row gives to a frame: a column, an attribute, a whole instance, or what a function told. */
@FunctionalInterface
public interface Cell {
    /** The Java value. */
    @Nullable
    Object read(RowReader row);
}
