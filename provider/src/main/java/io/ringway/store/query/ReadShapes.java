// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.spi.Argument;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.ScanFacet.RingSplit;
import io.ringway.spi.ScanFacet.TokenRange;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be seen from the shape of statements and plans. */
final class ReadShapes {
    private static final Set<String> AGGREGATES = Set.of("count", "min", "max", "sum", "avg");

    private ReadShapes() {}

    /** Whether its rows are those of its pieces: not so when the database makes one row of all of them, or orders them. */
    static boolean isDivisible(Selection shape) {
        return shape.nearest() == null
                && (!shape.grouping().isEmpty() || shape.columns().stream().noneMatch(ReadShapes::isAggregate));
    }

    private static boolean isAggregate(Argument argument) {
        return argument instanceof FunctionCall call
                && (AGGREGATES.contains(call.name())
                        || call.arguments().stream().anyMatch(ReadShapes::isAggregate));
    }

    /** The values of a statement for each piece of the ring, whose bounds stand behind those of the restrictions. */
    static Iterator<@Nullable Object[]> ranges(@Nullable Object[] values, Selection shape, RingSplit ring) {
        int bounds = shape.afterWhere();
        List<@Nullable Object[]> all = new ArrayList<>(ring.ranges().size());
        for (TokenRange range : ring.ranges()) {
            @Nullable Object[] own = new Object[values.length + 2];
            System.arraycopy(values, 0, own, 0, bounds);
            own[bounds] = range.after();
            own[bounds + 1] = range.upTo();
            System.arraycopy(values, bounds, own, bounds + 2, values.length - bounds);
            all.add(own);
        }
        return all.iterator();
    }
}
