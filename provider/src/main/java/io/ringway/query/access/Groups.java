// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.Grouping.Aggregate;
import io.ringway.plan.read.Grouping.Kind;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups that Ringway makes. */
final class Groups {
    private Groups() {}

    /** @param rows over the frames of the rows that are grouped */
    static Grouping of(List<Expression> keys, List<AggregateTerm> terms, @Nullable Expression having, Evaluator rows) {
        List<Aggregate> aggregates = new ArrayList<>();
        for (AggregateTerm term : terms) {
            aggregates.add(new Aggregate(kind(term), term.distinct(), argument(term, rows), term.type()));
        }
        return new Grouping(keys, aggregates, having);
    }

    /** Instances, and what refers to them, are counted by keys. */
    private static Expression argument(AggregateTerm term, Evaluator rows) {
        List<ColumnTerm> key = KeyColumns.of(term.argument());
        if (key.isEmpty()) {
            return rows.compile(term.argument());
        }
        List<Expression> parts = new ArrayList<>();
        key.forEach(part -> parts.add(rows.compile(part)));
        if (key.size() == 1 || !term.distinct()) {
            return parts.get(parts.size() - 1);
        }
        return (frame, arguments) -> {
            List<@Nullable Object> values = new ArrayList<>(parts.size());
            for (Expression each : parts) {
                values.add(each.value(frame, arguments));
            }
            return values.contains(null) ? null : values;
        };
    }

    static Kind kind(AggregateTerm term) {
        return switch (term.kind()) {
            case COUNT -> Kind.COUNT;
            case SUM -> Kind.SUM;
            case AVG -> Kind.AVG;
            case MIN -> Kind.MIN;
            case MAX -> Kind.MAX;
        };
    }
}
