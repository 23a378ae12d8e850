// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.CaseTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.JoinRowTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TestTerm;
import io.ringway.query.typed.TypeTerm;
import java.util.List;
import java.util.stream.Collectors;

/** What may be said of groups: their keys, aggregates, and what is made of these (Jakarta Persistence 3.2, 4.8). */
final class Grouping {
    private final Refusals refusals;
    private final List<Term> keys;

    Grouping(Refusals refusals, List<Term> keys) {
        this.refusals = refusals;
        this.keys = keys;
    }

    void checkKeys() {
        for (Term key : keys) {
            CollectionTerms.refuse(key, "GROUP BY", refusals);
        }
    }

    void check(Test test) {
        test.terms().forEach(term -> check(term, "HAVING"));
        test.tests().forEach(this::check);
    }

    void check(Term term, String clause) {
        if (keys.contains(term) || term instanceof AggregateTerm || isKeyOfReference(term)) {
            return;
        }
        if (term instanceof TestTerm test) {
            check(test.test());
        } else if (term instanceof CaseTerm choice) {
            choice.branches().forEach(branch -> check(branch.test()));
            choice.operands().forEach(operand -> check(operand, clause));
        } else if (isOfRow(term)) {
            String keysSaid = keys.isEmpty()
                    ? "All rows are one group, as there is an aggregate and no GROUP BY"
                    : "Rows are grouped by " + keys.stream().map(Labels::of).collect(Collectors.joining(", "));
            throw refusals.at(
                    term.at(),
                    Problem.of("RW-1557", Labels.of(term) + " is different from row to row of a group")
                            .because(keysSaid)
                            .fix("Add it to GROUP BY, or take an aggregate of it in " + clause));
        } else {
            term.operands().forEach(operand -> check(operand, clause));
        }
    }

    private boolean isKeyOfReference(Term term) {
        return term instanceof ReferenceTerm reference
                && keys.stream()
                        .anyMatch(key -> key instanceof EntityTerm entity
                                && entity.variable().origin() instanceof EntityVariable.Joined joined
                                && joined.owner().equals(reference.variable())
                                && joined.attribute() == reference.attribute());
    }

    private static boolean isOfRow(Term term) {
        return term instanceof ColumnTerm
                || term instanceof EmbeddedTerm
                || term instanceof IdTerm
                || term instanceof ReferenceTerm
                || term instanceof AssociationTerm
                || term instanceof EntityTerm
                || term instanceof TypeTerm
                || term instanceof ElementTerm
                || term instanceof JoinRowTerm;
    }
}
