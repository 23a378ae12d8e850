// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Query;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.Term;

/** One selection, or one bulk statement, while it is resolved: its variables, and who resolves which kind of node in it. */
final class Level {
    /** Where an expression stands. */
    enum Clause {
        FROM,
        SELECT,
        WHERE,
        GROUP_BY,
        HAVING,
        ORDER_BY,
        SET
    }

    private final Work work;
    private final Scope scope;
    private final Paths paths;
    private final Terms terms;
    private final Tests tests;
    private Clause clause = Clause.FROM;
    private boolean aggregating;
    private boolean aggregated;

    Level(Work work, Scope scope) {
        this.work = work;
        this.scope = scope;
        this.paths = new Paths(work, scope);
        this.terms = new Terms(this);
        this.tests = new Tests(this);
    }

    Work work() {
        return work;
    }

    Refusals refusals() {
        return work.refusals();
    }

    Scope scope() {
        return scope;
    }

    Paths paths() {
        return paths;
    }

    Terms terms() {
        return terms;
    }

    Tests tests() {
        return tests;
    }

    void enter(Clause next) {
        clause = next;
    }

    /** Whether any of the clauses so far has an aggregate. */
    boolean aggregated() {
        return aggregated;
    }

    /** Resolves the argument of an aggregate. */
    Term aggregate(Aggregate node) {
        boolean allowed = clause == Clause.SELECT || clause == Clause.HAVING || clause == Clause.ORDER_BY;
        if (!allowed || aggregating) {
            throw work.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1557", node.kind() + " cannot stand here")
                                    .because(
                                            aggregating
                                                    ? "It is within another aggregate"
                                                    : "There are no groups yet; aggregates are for SELECT, HAVING and ORDER BY")
                                    .fix(aggregating ? "Take one out" : "Put the condition into HAVING"));
        }
        aggregating = true;
        Term argument = terms.term(node.argument(), null);
        aggregating = false;
        aggregated = true;
        return argument;
    }

    /** Resolves a query within this one. */
    ResolvedQuery subquery(Query query) {
        return new Selects(work, scope).query(query);
    }

    /** Resolves a query within this one whose rows are single values. */
    ResolvedQuery column(Query query) {
        ResolvedQuery resolved = subquery(query);
        if (resolved.items().size() != 1) {
            throw work.refusals()
                    .at(
                            query.at(),
                            Problem.of(
                                            "RW-1562",
                                            "The subquery has "
                                                    + resolved.items().size() + " items")
                                    .because("Its rows are used as single values here")
                                    .fix("Select one"));
        }
        return resolved;
    }
}
