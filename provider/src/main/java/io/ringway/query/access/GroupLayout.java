// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.evaluate.Layout;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame of a group: its keys, and behind them the aggregates that are asked for. */
final class GroupLayout implements Layout {
    private final List<Term> keys;
    private final List<AggregateTerm> aggregates = new ArrayList<>();
    private final Layout outer;

    /** @param outer finds what is of a selection around; what is of the rows themselves is no group's */
    GroupLayout(List<Term> keys, Layout outer) {
        this.keys = keys;
        this.outer = outer;
    }

    @Override
    public @Nullable Location find(Term term) {
        int key = keys.indexOf(term);
        if (key >= 0) {
            return new Location(0, key);
        }
        if (term instanceof AggregateTerm aggregate) {
            if (!aggregates.contains(aggregate)) {
                aggregates.add(aggregate);
            }
            return new Location(0, keys.size() + aggregates.indexOf(aggregate));
        }
        return FrameLayout.variable(term) == null ? null : outer.find(term);
    }

    /** Those that were asked for, in the order of their cells. */
    List<AggregateTerm> aggregates() {
        return aggregates;
    }
}
