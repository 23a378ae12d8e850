// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.FetchPlan;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.EmptyTest;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Joined;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.NullTest;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fetch joins of a selection (Jakarta Persistence 3.2, 4.4.5.3). They join nothing: what an instance refers to is loaded
 * with it. An inner one leaves out what refers to nothing.
 */
final class Fetches {
    private final List<Source> fetches;

    private Fetches(List<Source> fetches) {
        this.fetches = fetches;
    }

    static Fetches of(ResolvedSelect select) {
        return new Fetches(select.sources().stream().filter(Source::fetch).toList());
    }

    List<Source> without(List<Source> sources) {
        return sources.stream().filter(source -> !source.fetch()).toList();
    }

    /** What the inner ones demand. */
    List<Test> conditions() {
        List<Test> conditions = new ArrayList<>();
        for (Source source : fetches) {
            EntityVariable variable = (EntityVariable) source.variable();
            if (source.kind() == JoinKind.INNER && variable.origin() instanceof Joined joined) {
                Test without = without(joined);
                if (without != null) {
                    conditions.add(new NotTest(without, Position.NONE));
                }
            }
        }
        return conditions;
    }

    /** What is loaded with the instances of a term. */
    FetchPlan of(Term term) {
        return term instanceof EntityTerm entity && !fetches.isEmpty() ? of(entity.variable()) : FetchPlan.MAPPED;
    }

    private FetchPlan of(EntityVariable owner) {
        Map<AssociationAttribute, FetchPlan> nodes = new HashMap<>();
        for (Source source : fetches) {
            EntityVariable variable = (EntityVariable) source.variable();
            if (variable.origin() instanceof Joined joined && joined.owner().equals(owner)) {
                nodes.put(joined.attribute(), of(variable));
            }
        }
        return nodes.isEmpty() ? FetchPlan.MAPPED : new FetchPlan(true, nodes, Set.of());
    }

    private static @Nullable Test without(Joined joined) {
        if (joined.attribute() instanceof ReferenceAttribute reference) {
            return new NullTest(
                    new ReferenceTerm(joined.owner(), reference, reference.columns(), Position.NONE), Position.NONE);
        }
        return joined.attribute() instanceof CollectionAttribute collection
                ? new EmptyTest(new AssociationTerm(joined.owner(), collection, Position.NONE), Position.NONE)
                : null;
    }
}
