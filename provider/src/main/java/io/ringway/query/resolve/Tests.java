// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Between;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Exists;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.InCollection;
import io.ringway.query.tree.InList;
import io.ringway.query.tree.InSubquery;
import io.ringway.query.tree.IsEmpty;
import io.ringway.query.tree.IsNull;
import io.ringway.query.tree.Like;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.MemberOf;
import io.ringway.query.tree.Not;
import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Or;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Predicate;
import io.ringway.query.tree.Quantified;
import io.ringway.query.typed.AndTest;
import io.ringway.query.typed.BetweenTest;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.EmptyTest;
import io.ringway.query.typed.ExistsTest;
import io.ringway.query.typed.InCollectionTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.InTest;
import io.ringway.query.typed.LikeTest;
import io.ringway.query.typed.MemberTest;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.NullTest;
import io.ringway.query.typed.OrTest;
import io.ringway.query.typed.QuantifiedTest;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TrueTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves conditions; what is negated is turned around on the way down, where that says the same. */
final class Tests {
    private final Level level;
    private final Comparisons comparisons;

    Tests(Level level) {
        this.level = level;
        this.comparisons = new Comparisons(level);
    }

    Comparisons comparisons() {
        return comparisons;
    }

    /** A condition that may be left out. */
    @Nullable
    Test optional(@Nullable Expression node) {
        return node == null ? null : test(node);
    }

    Test test(Expression node) {
        return test(node, false);
    }

    private Test test(Expression node, boolean negated) {
        if (node instanceof Not not) {
            return test(not.operand(), !negated);
        } else if (node instanceof And and) {
            List<Test> tests = tests(and.operands(), negated, !negated);
            return negated ? new OrTest(tests, and.position()) : new AndTest(tests, and.position());
        } else if (node instanceof Or or) {
            List<Test> tests = tests(or.operands(), negated, negated);
            return negated ? new AndTest(tests, or.position()) : new OrTest(tests, or.position());
        } else if (node instanceof Comparison comparison) {
            return comparison(comparison, negated);
        }
        Test test = node instanceof Predicate predicate ? predicate(predicate) : condition(node);
        return negated ? opposite(test) : test;
    }

    /** @param conjunction whether they become an {@link AndTest}; what is one already is taken apart */
    private List<Test> tests(List<Expression> operands, boolean negated, boolean conjunction) {
        List<Test> tests = new ArrayList<>();
        for (Expression operand : operands) {
            Test test = test(operand, negated);
            boolean nested = conjunction ? test instanceof AndTest : test instanceof OrTest;
            tests.addAll(nested ? test.tests() : List.of(test));
        }
        return tests;
    }

    private Test comparison(Comparison node, boolean negated) {
        Test test = comparisons.compare(node.operator(), node.left(), node.right(), node.position());
        if (!negated) {
            return test;
        } else if (test instanceof QuantifiedTest quantified) {
            return new QuantifiedTest(
                    opposite(quantified.operator()),
                    quantified.left(),
                    quantified.quantifier() == Quantified.Quantifier.ALL
                            ? Quantified.Quantifier.ANY
                            : Quantified.Quantifier.ALL,
                    quantified.query(),
                    quantified.position());
        }
        ComparisonTest plain = (ComparisonTest) test;
        return new ComparisonTest(opposite(plain.operator()), plain.left(), plain.right(), plain.position());
    }

    private static Comparison.Operator opposite(Comparison.Operator operator) {
        return switch (operator) {
            case EQUAL -> Comparison.Operator.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.Operator.EQUAL;
            case LESS -> Comparison.Operator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.Operator.GREATER;
            case GREATER -> Comparison.Operator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.Operator.LESS;
        };
    }

    private static Test opposite(Test test) {
        if (test instanceof TrueTest truth
                && truth.value() instanceof ConstantTerm constant
                && constant.value() instanceof Boolean value) {
            return new TrueTest(new ConstantTerm(!value, Boolean.class, constant.position()), truth.position());
        }
        return new NotTest(test, test.position());
    }

    /** A value that is true or false. */
    private Test condition(Expression node) {
        Term term = level.terms().term(node, Boolean.class);
        if (term.type() != Boolean.class && term.type() != Object.class) {
            throw level.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1561", "A condition is expected, not " + Labels.of(term))
                                    .fix("Compare it with something"));
        }
        return new TrueTest(term, node.position());
    }

    private Test predicate(Predicate node) {
        if (node instanceof Between between) {
            return between(between);
        } else if (node instanceof InList in) {
            return in(in);
        } else if (node instanceof InCollection in) {
            return in(in);
        } else if (node instanceof InSubquery in) {
            ResolvedQuery query = level.column(in.query());
            Term item = query.items().get(0).term();
            Term value = level.terms().term(in.value(), item.type());
            comparisons.check(Comparison.Operator.EQUAL, value, item, in.at());
            return new InSubqueryTest(value, query, in.position());
        } else if (node instanceof Like like) {
            return like(like);
        } else if (node instanceof IsNull isNull) {
            return isNull(isNull);
        } else if (node instanceof IsEmpty empty) {
            Term collection = level.terms().term(empty.collection(), null);
            CollectionTerms.require(collection, "IS EMPTY", level.refusals());
            return new EmptyTest(collection, empty.position());
        } else if (node instanceof MemberOf member) {
            return member(member.value(), member.collection(), member.position());
        }
        Exists exists = (Exists) node;
        return new ExistsTest(level.subquery(exists.query()), exists.position());
    }

    private Test between(Between node) {
        Expression hinting = level.terms().needsHint(node.low()) ? node.high() : node.low();
        Term value = level.terms().pair(node.value(), hinting, null).adapted().left();
        Term low = Types.adapted(level.terms().term(node.low(), value.type()), value.type());
        Term high = Types.adapted(level.terms().term(node.high(), value.type()), value.type());
        comparisons.check(Comparison.Operator.GREATER_OR_EQUAL, value, low, node.at());
        comparisons.check(Comparison.Operator.LESS_OR_EQUAL, value, high, node.at());
        return new BetweenTest(value, low, high, node.position());
    }

    private Test in(InList node) {
        Term value = value(node.value(), node.items());
        List<Term> items = new ArrayList<>();
        for (Expression item : node.items()) {
            Term term = Types.adapted(level.terms().term(item, value.type()), value.type());
            comparisons.check(Comparison.Operator.EQUAL, value, term, item.at());
            items.add(term);
        }
        return new InTest(value, items, node.position());
    }

    private Term value(Expression value, List<Expression> items) {
        if (level.terms().needsHint(value)) {
            for (Expression item : items) {
                if (!level.terms().needsHint(item)) {
                    return level.terms()
                            .term(value, level.terms().term(item, null).type());
                }
            }
        }
        return level.terms().term(value, null);
    }

    private Test in(InCollection node) {
        if (node.collection() instanceof PathExpression) {
            return member(node.value(), node.collection(), node.position());
        }
        Term value = level.terms().term(node.value(), null);
        CollectionTerms.refuse(value, "IN", level.refusals());
        if (node.collection() instanceof Parameter parameter) {
            Term values = level.work().parameters().use(parameter, value.type(), true, level.refusals());
            return new InCollectionTest(value, values, node.position());
        }
        Literal literal = (Literal) node.collection();
        List<Expression> items = new ArrayList<>();
        for (Object each : (Collection<?>) literal.value()) {
            items.add(each == null ? new NullLiteral(literal.position()) : new Literal(each, literal.position()));
        }
        return in(new InList(node.value(), items, node.position()));
    }

    private Test like(Like node) {
        Term value = text(level.terms().term(node.value(), String.class), "LIKE");
        Term pattern = text(level.terms().term(node.pattern(), String.class), "LIKE");
        Expression written = node.escape();
        Term escape = written == null ? null : text(level.terms().term(written, Character.class), "ESCAPE");
        return new LikeTest(value, pattern, escape, node.position());
    }

    private Term text(Term term, String what) {
        if (CollectionTerms.is(term) || !Types.isText(term.type()) && term.type() != Object.class) {
            throw level.refusals()
                    .at(
                            term.at(),
                            Problem.of("RW-1554", what + " takes a text, not " + Labels.of(term))
                                    .fix(Types.isNumber(term.type()) ? "Write CAST(… AS STRING)" : "Name a text"));
        }
        return term;
    }

    private Test isNull(IsNull node) {
        Term value = level.terms().term(node.value(), null);
        if (CollectionTerms.is(value) && !CollectionTerms.isFrozen(value)) {
            throw level.refusals()
                    .at(
                            value.at(),
                            Problem.of("RW-1560", "IS NULL is asked of " + Labels.of(value) + ", a collection")
                                    .because("The database knows no difference between an empty one and none")
                                    .fix("Ask IS EMPTY"));
        }
        return new NullTest(value, node.position());
    }

    private Test member(Expression valueNode, Expression collectionNode, Position position) {
        Term collection = level.terms().term(collectionNode, null);
        CollectionTerms.require(collection, "MEMBER OF", level.refusals());
        Class<?> type = CollectionTerms.elementType(collection);
        Term value = Types.adapted(level.terms().term(valueNode, type), type);
        if (CollectionTerms.is(value) && !CollectionTerms.isFrozen(value) || !Types.comparable(value.type(), type)) {
            throw level.refusals()
                    .at(
                            valueNode.at(),
                            Problem.of("RW-1554", Labels.of(value) + " is no element of " + Labels.of(collection))
                                    .because("Its elements are of type " + Types.name(type))
                                    .fix("Ask for a " + Types.name(type)));
        }
        return new MemberTest(value, collection, position);
    }
}
