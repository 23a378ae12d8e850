// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.SearchedCase;
import io.ringway.query.tree.SimpleCase;
import io.ringway.query.tree.When;
import io.ringway.query.typed.CallTerm;
import io.ringway.query.typed.CaseTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values that are one of several (Jakarta Persistence 3.2, 4.7.9). */
final class Choices {
    private final Level level;

    Choices(Level level) {
        this.level = level;
    }

    Term coalesce(FunctionCall node, @Nullable Class<?> hint) {
        List<Term> arguments = unified(node.arguments(), hint, "COALESCE");
        return new CallTerm(node.function(), arguments, type(arguments), node.position());
    }

    Term nullif(FunctionCall node) {
        Terms.Pair pair = level.terms()
                .pair(node.arguments().get(0), node.arguments().get(1), null)
                .adapted();
        level.tests().comparisons().check(Comparison.Operator.EQUAL, pair.left(), pair.right(), node.at());
        return new CallTerm(
                node.function(), List.of(pair.left(), pair.right()), pair.left().type(), node.position());
    }

    Term searched(SearchedCase node, @Nullable Class<?> hint) {
        List<Test> tests = new ArrayList<>();
        node.branches().forEach(branch -> tests.add(level.tests().test(branch.test())));
        return choice(tests, node.branches(), node.otherwise(), hint, node.position());
    }

    Term simple(SimpleCase node, @Nullable Class<?> hint) {
        List<Test> tests = new ArrayList<>();
        for (When branch : node.branches()) {
            tests.add(level.tests()
                    .comparisons()
                    .compare(Comparison.Operator.EQUAL, node.operand(), branch.test(), branch.position()));
        }
        return choice(tests, node.branches(), node.otherwise(), hint, node.position());
    }

    private Term choice(
            List<Test> tests, List<When> branches, Expression otherwise, @Nullable Class<?> hint, Position position) {
        List<Expression> results = new ArrayList<>();
        branches.forEach(branch -> results.add(branch.result()));
        results.add(otherwise);
        List<Term> unified = unified(results, hint, "CASE");
        List<CaseTerm.Branch> resolved = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            resolved.add(new CaseTerm.Branch(tests.get(i), unified.get(i)));
        }
        return new CaseTerm(resolved, unified.get(tests.size()), type(unified), position);
    }

    /** Values that go together; those that need a hint get it from the others. */
    private List<Term> unified(List<Expression> nodes, @Nullable Class<?> hint, String what) {
        @Nullable Term[] terms = new Term[nodes.size()];
        Class<?> type = null;
        for (int i = 0; i < terms.length; i++) {
            if (!level.terms().needsHint(nodes.get(i))) {
                Term term = level.terms().term(nodes.get(i), null);
                CollectionTerms.refuse(term, what, level.refusals());
                terms[i] = term;
                type = type == null ? (Class<?>) term.type() : common(type, term, what);
            }
        }
        List<Term> unified = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            Term term = terms[i] == null ? level.terms().term(nodes.get(i), type == null ? hint : type) : terms[i];
            type = type == null ? (Class<?>) term.type() : common(type, term, what);
            unified.add(term);
        }
        Class<?> all = Objects.requireNonNull(type);
        return unified.stream().map(term -> Types.adapted(term, all)).toList();
    }

    private Class<?> common(Class<?> type, Term term, String what) {
        Class<?> common = Types.common(type, term.type());
        if (common == null) {
            throw level.refusals()
                    .at(
                            term.at(),
                            Problem.of("RW-1554", what + " cannot be " + Types.name(type) + " and " + Labels.of(term))
                                    .because("All that it can be has one type")
                                    .fix("Cast one of them"));
        }
        return common;
    }

    private static Class<?> type(List<Term> terms) {
        Class<?> type = terms.get(0).type();
        for (Term term : terms) {
            Class<?> common = Types.common(type, term.type());
            type = common == null ? type : common;
        }
        return type;
    }
}
