// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of rows by the values of their sort keys. */
final class Sorting {
    private Sorting() {}

    static @Nullable Object[] keys(List<SortKey> order, @Nullable Object[] frame, Arguments arguments) {
        @Nullable Object[] keys = new Object[order.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = order.get(i).value().value(frame, arguments);
        }
        return keys;
    }

    static int compare(List<SortKey> order, @Nullable Object[] left, @Nullable Object[] right) {
        for (int i = 0; i < order.size(); i++) {
            int compared = compare(order.get(i), left[i], right[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compare(SortKey key, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nullsLast = Boolean.compare(left == null, right == null);
            return key.nullsFirst() ? -nullsLast : nullsLast;
        }
        int compared = Comparing.compare(left, right);
        return key.descending() ? -compared : compared;
    }
}
