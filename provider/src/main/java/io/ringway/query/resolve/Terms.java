// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Arithmetic;
import io.ringway.query.tree.Cast;
import io.ringway.query.tree.Construction;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Extract;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.MapEntry;
import io.ringway.query.tree.NativeFunction;
import io.ringway.query.tree.Negation;
import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Predicate;
import io.ringway.query.tree.SearchedCase;
import io.ringway.query.tree.SimpleCase;
import io.ringway.query.tree.Subquery;
import io.ringway.query.tree.Trim;
import io.ringway.query.tree.TypeOf;
import io.ringway.query.tree.VersionOf;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.NullTerm;
import io.ringway.query.typed.SubqueryTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TestTerm;
import io.ringway.query.typed.TypeTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves expressions to typed values (Jakarta Persistence 3.2, 4.7). */
final class Terms {
    private final Level level;
    private final Names names;
    private final Calls calls;
    private final Choices choices;
    private final Natives natives;

    Terms(Level level) {
        this.level = level;
        this.names = new Names(level);
        this.calls = new Calls(level);
        this.choices = new Choices(level);
        this.natives = new Natives(level);
    }

    /**
     * @param hint the type that the place asks of a parameter, a null or a constant; null when it takes any. A number keeps
     *     its type, on which that of arithmetic depends
     */
    Term term(Expression node, @Nullable Class<?> hint) {
        if (node instanceof Literal literal) {
            Term constant = new ConstantTerm(literal.value(), Constants.type(literal.value()), literal.position());
            return hint == null || Types.isNumber(hint) ? constant : Types.adapted(constant, hint);
        } else if (node instanceof NullLiteral none) {
            return new NullTerm(hint == null ? Object.class : Types.boxed(hint), none.position());
        } else if (node instanceof Parameter parameter) {
            return level.work().parameters().use(parameter, hint, false, level.refusals());
        } else if (node instanceof PathExpression path) {
            return path(path, hint);
        } else if (node instanceof Predicate predicate) {
            return new TestTerm(level.tests().test(predicate), predicate.position());
        } else if (node instanceof Subquery subquery) {
            return new SubqueryTerm(level.column(subquery.query()), subquery.position());
        } else if (node instanceof Aggregate aggregate) {
            return calls.aggregate(aggregate);
        }
        return computed(node, hint);
    }

    private Term computed(Expression node, @Nullable Class<?> hint) {
        if (node instanceof Arithmetic arithmetic) {
            return calls.arithmetic(arithmetic);
        } else if (node instanceof Negation negation) {
            return calls.negation(negation);
        } else if (node instanceof FunctionCall call) {
            return switch (call.function()) {
                case COALESCE -> choices.coalesce(call, hint);
                case NULLIF -> choices.nullif(call);
                default -> calls.call(call);
            };
        } else if (node instanceof NativeFunction function) {
            return natives.call(function, List.of());
        } else if (node instanceof Cast cast) {
            return calls.cast(cast);
        } else if (node instanceof Extract extract) {
            return calls.extract(extract);
        } else if (node instanceof Trim trim) {
            return calls.trim(trim);
        } else if (node instanceof SearchedCase searched) {
            return choices.searched(searched, hint);
        } else if (node instanceof SimpleCase simple) {
            return choices.simple(simple, hint);
        }
        return ofEntity(node);
    }

    private Term ofEntity(Expression node) {
        if (node instanceof TypeOf type) {
            if (type.value() instanceof PathExpression path) {
                return new TypeTerm(level.paths().instance(path, "TYPE"), type.position());
            }
            return term(type.value(), Class.class);
        } else if (node instanceof IdOf id) {
            return names.id(id);
        } else if (node instanceof VersionOf version) {
            return names.version(version);
        } else if (node instanceof MapEntry entry) {
            Place place = level.paths().part(entry.map(), ElementTerm.Part.ENTRY, "ENTRY", entry.position());
            return names.term(place, entry.position());
        }
        throw level.refusals()
                .at(
                        node.at(),
                        Problem.of(
                                        "RW-1561",
                                        node instanceof Construction ? "NEW cannot stand here" : "A value is expected")
                                .because(
                                        node instanceof Construction
                                                ? "Only the items of SELECT make objects"
                                                : "ALL, ANY and SOME stand at the right of a comparison"));
    }

    /** An item of SELECT, GROUP BY or ORDER BY: where it is a reference, the entity itself. */
    Term item(Expression node) {
        if (node instanceof PathExpression path
                && !(path instanceof Path names && !level.paths().begins(names))) {
            Place place = level.paths().place(path);
            if (place instanceof Place.Referred) {
                return new EntityTerm(level.paths().instance(place, path.at()), path.position());
            }
            return names.term(place, path.position());
        }
        return term(node, null);
    }

    private Term path(PathExpression path, @Nullable Class<?> hint) {
        if (path instanceof Path written && !level.paths().begins(written)) {
            Term constant = names.constant(written, hint);
            if (constant != null) {
                return constant;
            }
        }
        return names.term(level.paths().place(path), path.position());
    }

    /** Whether only what it meets tells its type. */
    boolean needsHint(Expression node) {
        return node instanceof Parameter
                || node instanceof NullLiteral
                || node instanceof Path path && !level.paths().begins(path)
                || node instanceof Negation negation && needsHint(negation.operand());
    }

    /** Two values that meet: each can tell the other's type. */
    Pair pair(Expression left, Expression right, @Nullable Class<?> fallback) {
        Term first;
        Term second;
        if (left instanceof NativeFunction a && right instanceof NativeFunction b && Natives.tokens(a, b)) {
            return natives.tokenPair(a, b);
        } else if (needsHint(left) && !needsHint(right)) {
            second = term(right, fallback);
            first = term(left, second.type());
        } else {
            first = term(left, fallback);
            Class<?> hint = first.type() == Object.class ? fallback : (Class<?>) first.type();
            second = term(right, hint);
        }
        return new Pair(first, second);
    }

    record Pair(Term left, Term right) {
        /** A constant takes the type of what it meets, unless that is one too. */
        Pair adapted() {
            return new Pair(adapted(left, right), adapted(right, left));
        }

        private static Term adapted(Term term, Term other) {
            return other instanceof ConstantTerm ? term : Types.adapted(term, other.type());
        }
    }
}
