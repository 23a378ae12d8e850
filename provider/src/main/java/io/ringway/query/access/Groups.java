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
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
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

    private static Expression argument(AggregateTerm term, Evaluator rows) {
        List<ColumnTerm> key = key(term.argument());
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

    /** Instances, and what refers to them, are counted by keys; empty for everything else. */
    private static List<ColumnTerm> key(Term counted) {
        if (counted instanceof EntityTerm entity) {
            return columns(entity.variable(), entity.variable().entity().id().columns(), counted);
        }
        return counted instanceof ReferenceTerm reference
                ? columns(reference.variable(), reference.columns(), counted)
                : List.of();
    }

    private static List<ColumnTerm> columns(EntityVariable variable, List<ColumnMapping> columns, Term counted) {
        return columns.stream()
                .map(column -> new ColumnTerm(variable, column, counted.position()))
                .toList();
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
