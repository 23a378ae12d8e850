// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.Rows;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.ElementVariable;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Joined;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plans the sources of a selection behind the first. Each is prepared while cells are asked for, and made when all have been. */
final class Joins {
    private final Planning planning;
    private final FrameLayout layout;
    private final Evaluator evaluator;
    private final Links links;
    private final EntityJoins entities;

    Joins(Planning planning, FrameLayout layout, Evaluator evaluator, Constants constants, TableReads reads) {
        this.planning = planning;
        this.layout = layout;
        this.evaluator = evaluator;
        this.links = new Links(planning, layout, reads);
        this.entities = new EntityJoins(planning, layout, evaluator, constants, reads);
    }

    /**
     * What a source adds to the rows before it.
     *
     * @param conjuncts of the WHERE clause
     * @param few whether there are no more rows than the query names by their keys; then each leads to one more, or to none, and
     *     no level is needed
     */
    UnaryOperator<Rows> prepare(Source source, List<Source> before, List<Test> conjuncts, boolean few) {
        if (source.variable() instanceof ElementVariable elements) {
            return elements(elements, source);
        }
        EntityVariable variable = (EntityVariable) source.variable();
        String name = variable.entity().name();
        String reason = "CQL has no joins, and " + variable.name() + " joins " + name;
        if (!few) {
            planning.findings().need(Need.scan(reason, variable.entity(), -1));
        }
        planning.findings().leave("join " + name + " as " + variable.name());
        return variable.origin() instanceof Joined joined
                ? linked(variable, Link.of(variable, joined), source)
                : entities.prepare(variable, source, before, conjuncts);
    }

    /** Whether what a variable stands for is in a row before it, or the one row that it refers to. */
    static boolean isOfRow(Variable variable) {
        return variable instanceof ElementVariable
                || variable instanceof EntityVariable entity
                        && entity.origin() instanceof Joined joined
                        && joined.attribute() instanceof ReferenceAttribute;
    }

    private UnaryOperator<Rows> linked(EntityVariable variable, Link link, Source source) {
        boolean outer = source.kind() == JoinKind.LEFT;
        Expression on = source.on() == null ? null : evaluator.compile(source.on());
        if (link.member() == null) {
            List<Expression> key = keys(link);
            return left -> new Rows.Joined(left, links.byKey(variable, link.entity(), link.columns(), key), outer, on);
        }
        Links.Members members = links.members(link);
        List<Expression> key = keys(link);
        return left -> new Rows.Joined(left, links.through(variable, link, key, members), outer, on);
    }

    private List<Expression> keys(Link link) {
        List<Expression> keys = new ArrayList<>();
        for (var term : link.owner()) {
            Expression value = evaluator.compile(term);
            ColumnMapping column = ((ColumnTerm) term).column();
            keys.add((frame, arguments) -> column.valueType().toStorage(value.value(frame, arguments)));
        }
        return keys;
    }

    /** They come with the rows, so that no level is needed. */
    private UnaryOperator<Rows> elements(ElementVariable variable, Source source) {
        planning.findings().leave("join the elements of a collection as " + variable.name());
        Expression collection = evaluator.compile(variable.collection());
        @Nullable Expression on = source.on() == null ? null : evaluator.compile(source.on());
        return left -> new Rows.Joined(
                left,
                new JoinStep.Elements(
                        collection,
                        cell(variable, ElementTerm.Part.VALUE),
                        cell(variable, ElementTerm.Part.KEY),
                        cell(variable, ElementTerm.Part.INDEX)),
                source.kind() == JoinKind.LEFT,
                on);
    }

    private int cell(ElementVariable variable, ElementTerm.Part part) {
        return layout.cell(new ElementTerm(variable, part, Position.NONE));
    }
}
