// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.ValueField;
import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.typed.ArithmeticTerm;
import io.ringway.query.typed.CallTerm;
import io.ringway.query.typed.CaseTerm;
import io.ringway.query.typed.CastTerm;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.ConstructionTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.ExtractTerm;
import io.ringway.query.typed.FieldTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NegationTerm;
import io.ringway.query.typed.NullTerm;
import io.ringway.query.typed.ParameterTerm;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.SubqueryTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TestTerm;
import io.ringway.query.typed.TrimTerm;
import io.ringway.query.typed.TypeLiteralTerm;
import jakarta.persistence.NonUniqueResultException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes functions of terms and tests. What stands in the frame is read from there; everything else is computed from its
 * operands, with null where one of them is null, unless the language says otherwise.
 */
public final class Evaluator {
    private final Layout layout;
    private final Subplans subplans;
    private final Functions functions;
    private final Tests tests;

    public Evaluator(EntityModel model, Layout layout, Subplans subplans) {
        this.layout = layout;
        this.subplans = subplans;
        this.functions = new Functions(this, subplans);
        this.tests = new Tests(this, new Identity(model), subplans);
    }

    /** A function that gives the value of a term. */
    public Expression compile(Term term) {
        Layout.Location location = layout.find(term);
        return location == null ? computed(term) : read(location);
    }

    /** A function that tells whether a test holds: true, false, or null where that is unknown. */
    public Expression compile(Test test) {
        return tests.compile(test);
    }

    /** A function that gives the one item of all rows of a query, as a list. */
    public Expression compile(ResolvedQuery query) {
        ReadPlan plan = subplans.of(query);
        return (@Nullable Object[] frame, Arguments arguments) -> arguments.subquery(plan, frame);
    }

    List<Expression> compile(List<Term> terms) {
        List<Expression> compiled = new ArrayList<>();
        terms.forEach(term -> compiled.add(compile(term)));
        return compiled;
    }

    private static Expression read(Layout.Location location) {
        int cell = location.cell();
        int levels = location.levels();
        return levels == 0
                ? (frame, arguments) -> frame[cell]
                : (frame, arguments) -> arguments.outer(levels)[cell];
    }

    private Expression computed(Term term) {
        if (term instanceof ConstantTerm constant) {
            Object value = constant.value();
            return (frame, arguments) -> value;
        }
        if (term instanceof NullTerm) {
            return (frame, arguments) -> null;
        }
        if (term instanceof ParameterTerm parameter) {
            int index = parameter.index();
            return (frame, arguments) -> arguments.value(index);
        }
        if (term instanceof TypeLiteralTerm literal) {
            Class<?> type = literal.entity().type();
            return (frame, arguments) -> type;
        }
        if (term instanceof TestTerm test) {
            return compile(test.test());
        }
        if (term instanceof SubqueryTerm subquery) {
            return single(subplans.of(subquery.query()));
        }
        return derived(term);
    }

    private Expression derived(Term term) {
        if (term instanceof ArithmeticTerm arithmetic) {
            return arithmetic(arithmetic);
        }
        if (term instanceof NegationTerm negation) {
            Expression operand = compile(negation.operand());
            return (frame, arguments) -> {
                Object value = operand.value(frame, arguments);
                return value == null ? null : Arithmetic.negate((Number) value, negation.type());
            };
        }
        if (term instanceof CallTerm call) {
            return functions.compile(call);
        }
        if (term instanceof CastTerm cast) {
            Expression operand = compile(cast.value());
            return (frame, arguments) -> {
                Object value = operand.value(frame, arguments);
                return value == null ? null : Casts.cast(value, cast.type());
            };
        }
        if (term instanceof ExtractTerm extract) {
            return functions.compile(extract);
        }
        if (term instanceof TrimTerm trim) {
            return functions.compile(trim);
        }
        if (term instanceof CaseTerm choice) {
            return choice(choice);
        }
        if (term instanceof ConstructionTerm construction) {
            return Construction.compile(construction, compile(construction.arguments()));
        }
        return navigated(term);
    }

    private Expression navigated(Term term) {
        if (term instanceof FieldTerm field) {
            Expression base = compile(field.base());
            ValueField part = field.field();
            return (frame, arguments) -> {
                Object owner = base.value(frame, arguments);
                return owner == null ? null : part.get(owner);
            };
        }
        if (term instanceof ElementTerm element && element.part() == ElementTerm.Part.ENTRY) {
            return entry(element);
        }
        if (term instanceof NativeCallTerm call) {
            return NativeFunctions.compile(call, this);
        }
        throw new IllegalStateException("Nothing gives the value of " + term);
    }

    private Expression entry(ElementTerm element) {
        Expression key = compile(new ElementTerm(element.variable(), ElementTerm.Part.KEY, element.position()));
        Expression value = compile(new ElementTerm(element.variable(), ElementTerm.Part.VALUE, element.position()));
        return (frame, arguments) -> {
            Object there = key.value(frame, arguments);
            return there == null ? null : new SimpleImmutableEntry<>(there, value.value(frame, arguments));
        };
    }

    private Expression arithmetic(ArithmeticTerm term) {
        Expression left = compile(term.left());
        Expression right = compile(term.right());
        Class<?> type = term.type();
        Calculation calculation = switch (term.operator()) {
            case ADD -> Arithmetic::add;
            case SUBTRACT -> Arithmetic::subtract;
            case MULTIPLY -> Arithmetic::multiply;
            case DIVIDE -> Arithmetic::divide;
        };
        return (frame, arguments) -> {
            Number first = (Number) left.value(frame, arguments);
            Number second = first == null ? null : (Number) right.value(frame, arguments);
            return first == null || second == null ? null : calculate(calculation, first, second, type, term);
        };
    }

    private static Object calculate(
            Calculation calculation, Number left, Number right, Class<?> type, ArithmeticTerm term) {
        try {
            return calculation.of(left, right, type);
        } catch (ArithmeticException e) {
            throw new RingwayException(
                    Problem.of(
                                    "RW-1903",
                                    left + " " + term.operator().symbol() + " " + right + " is no "
                                            + type.getSimpleName())
                            .because("It fails with: " + e.getMessage())
                            .fix("Compute in a wider type, such as by a literal like 1L, or leave out such rows"),
                    e);
        }
    }

    private Expression choice(CaseTerm term) {
        int count = term.branches().size();
        Expression[] conditions = new Expression[count];
        Expression[] results = new Expression[count];
        for (int i = 0; i < count; i++) {
            conditions[i] = compile(term.branches().get(i).test());
            results[i] = compile(term.branches().get(i).result());
        }
        Expression otherwise = compile(term.otherwise());
        return (frame, arguments) -> {
            for (int i = 0; i < count; i++) {
                if (Boolean.TRUE.equals(conditions[i].value(frame, arguments))) {
                    return Widening.widen(results[i].value(frame, arguments), term.type());
                }
            }
            return Widening.widen(otherwise.value(frame, arguments), term.type());
        };
    }

    private static Expression single(ReadPlan plan) {
        return (frame, arguments) -> {
            List<@Nullable Object> found = arguments.subquery(plan, frame);
            if (found.size() > 1) {
                throw new NonUniqueResultException(
                        Problem.of("RW-1904", "A subquery that stands for one value has " + found.size() + " results")
                                .fix("Compare with ANY or ALL of them, or let an aggregate make one of them")
                                .text());
            }
            return found.isEmpty() ? null : found.get(0);
        };
    }

    /** An operation of {@link Arithmetic}. */
    private interface Calculation {
        Object of(Number left, Number right, Class<?> type);
    }
}
