// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.Grouping.Aggregate;
import io.ringway.plan.read.Grouping.Kind;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityTerm;
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

    /** Instances are counted by their keys. */
    private static Expression argument(AggregateTerm term, Evaluator rows) {
        if (!(term.argument() instanceof EntityTerm entity)) {
            return rows.compile(term.argument());
        }
        List<Expression> key = new ArrayList<>();
        for (ColumnMapping column : entity.variable().entity().id().columns()) {
            key.add(rows.compile(new ColumnTerm(entity.variable(), column, term.position())));
        }
        Expression last = key.get(key.size() - 1);
        if (key.size() == 1 || !term.distinct()) {
            return last;
        }
        return (frame, arguments) -> {
            List<@Nullable Object> values = new ArrayList<>(key.size());
            for (Expression each : key) {
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
