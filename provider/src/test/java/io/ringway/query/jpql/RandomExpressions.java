// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Arithmetic;
import io.ringway.query.tree.Between;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Cast;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Exists;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Extract;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.IdOf;
import io.ringway.query.tree.InCollection;
import io.ringway.query.tree.InList;
import io.ringway.query.tree.InSubquery;
import io.ringway.query.tree.IsEmpty;
import io.ringway.query.tree.IsNull;
import io.ringway.query.tree.Like;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.MapEntry;
import io.ringway.query.tree.MapKey;
import io.ringway.query.tree.MapValue;
import io.ringway.query.tree.MemberOf;
import io.ringway.query.tree.NativeFunction;
import io.ringway.query.tree.Navigation;
import io.ringway.query.tree.Negation;
import io.ringway.query.tree.Not;
import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Or;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Quantified;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.SearchedCase;
import io.ringway.query.tree.SimpleCase;
import io.ringway.query.tree.Subquery;
import io.ringway.query.tree.Treat;
import io.ringway.query.tree.Trim;
import io.ringway.query.tree.TypeOf;
import io.ringway.query.tree.VersionOf;
import io.ringway.query.tree.When;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Random expressions; types are not looked at. */
final class RandomExpressions {
    private static final Position NONE = Position.NONE;

    private final Random random;
    private final IntFunction<Query> queries;

    RandomExpressions(Random random, IntFunction<Query> queries) {
        this.random = random;
        this.queries = queries;
    }

    /** Of at most that depth, more or less. */
    Expression any(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> predicate(depth - 1);
            case 2 -> operator(depth - 1);
            case 3 -> call(depth - 1);
            default -> leaf();
        };
    }

    String name() {
        return pick("a", "b2", "größe", "key", "value", "_x");
    }

    /** One with a dot in it, or a function. */
    PathExpression longPath() {
        return switch (random.nextInt(5)) {
            case 0 -> new Treat(longPath(), "Truck", NONE);
            case 1 -> new Navigation(function(), List.of("order", "from"), NONE);
            default -> new Path(NONE, name(), "order", "left");
        };
    }

    private PathExpression function() {
        return switch (random.nextInt(3)) {
            case 0 -> new Treat(path(), "Order", NONE);
            case 1 -> new MapKey(path(), NONE);
            default -> new MapValue(path(), NONE);
        };
    }

    private PathExpression path() {
        return random.nextInt(3) == 0 ? longPath() : new Path(NONE, name());
    }

    private Expression leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> parameter();
            case 1 -> path();
            case 2 -> function();
            default -> new Literal(value(), NONE);
        };
    }

    private Parameter parameter() {
        return Parameter.named(name(), NONE);
    }

    private Object value() {
        int number = random.nextInt(10) == 0 ? Integer.MIN_VALUE : random.nextInt(-20, 20);
        return switch (random.nextInt(11)) {
            case 0 -> pick("", "it's", "\"", "ü😀\n", "%_\\");
            case 1 -> random.nextBoolean();
            case 2 -> (long) number * number * number;
            case 3 -> random.nextDouble() * number;
            case 4 -> (float) number / 3;
            case 5 -> BigInteger.valueOf(number).pow(9);
            case 6 -> BigDecimal.valueOf(number, random.nextInt(-5, 5));
            case 7 -> LocalDate.ofEpochDay(random.nextInt(30_000));
            case 8 -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case 9 -> LocalDateTime.of(2026, 3, 31, 23, 59, random.nextInt(60), random.nextInt(1_000_000_000));
            default -> number;
        };
    }

    private Expression predicate(int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> new And(list(depth, 2), NONE);
            case 1 -> new Or(list(depth, 2), NONE);
            case 2 -> new Not(any(depth), NONE);
            case 3 -> comparison(depth);
            case 4 -> new Between(any(depth), any(depth), any(depth), NONE);
            case 5 -> new InList(any(depth), list(depth, 1), NONE);
            case 6 -> new InCollection(any(depth), parameter(), NONE);
            case 7 -> depth < 2 ? any(depth) : new InSubquery(any(depth), queries.apply(depth), NONE);
            case 8 -> new Like(any(depth), any(depth), random.nextBoolean() ? any(0) : null, NONE);
            case 9 -> random.nextBoolean() ? new IsNull(any(depth), NONE) : new IsEmpty(path(), NONE);
            case 10 -> new MemberOf(any(depth), path(), NONE);
            default -> depth < 2 ? any(depth) : new Exists(queries.apply(depth), NONE);
        };
    }

    private Comparison comparison(int depth) {
        Expression right = depth < 2 || random.nextBoolean()
                ? any(depth)
                : new Quantified(pick(Quantified.Quantifier.values()), queries.apply(depth), NONE);
        return new Comparison(pick(Comparison.Operator.values()), any(depth), right, NONE);
    }

    private Expression operator(int depth) {
        return random.nextInt(4) == 0
                ? new Negation(any(depth), NONE)
                : new Arithmetic(pick(Arithmetic.Operator.values()), any(depth), any(depth), NONE);
    }

    private Expression call(int depth) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> builtin(depth);
            case 2 -> new NativeFunction("token", random.nextBoolean() ? List.of() : list(depth, 1), NONE);
            case 3 -> new Aggregate(pick(Aggregate.Kind.values()), random.nextBoolean(), any(depth), NONE);
            case 4 -> new Cast(any(depth), pick(Cast.Type.values()), NONE);
            case 5 -> new Extract(pick(Extract.Field.values()), any(depth), NONE);
            case 6 -> trim(depth);
            case 7 -> new SearchedCase(branches(depth), otherwise(depth), NONE);
            case 8 -> new SimpleCase(any(depth), branches(depth), otherwise(depth), NONE);
            case 9 -> depth < 2 ? any(depth) : new Subquery(queries.apply(depth), NONE);
            case 10 -> new TypeOf(random.nextBoolean() ? parameter() : path(), NONE);
            default ->
                random.nextBoolean()
                        ? new IdOf(path(), NONE)
                        : random.nextBoolean() ? new VersionOf(path(), NONE) : new MapEntry(path(), NONE);
        };
    }

    private FunctionCall builtin(int depth) {
        Builtin function = pick(Builtin.values());
        int arguments = random.nextInt(4);
        while (!function.takes(arguments)) {
            arguments = (arguments + 1) % 4;
        }
        return new FunctionCall(
                function, Stream.generate(() -> any(depth)).limit(arguments).toList(), NONE);
    }

    private Trim trim(int depth) {
        Expression character = switch (random.nextInt(3)) {
            case 0 -> parameter();
            case 1 -> new Literal(pick("x", "'", "😀"), NONE);
            default -> null;
        };
        return new Trim(pick(Trim.Side.values()), character, any(depth), NONE);
    }

    private List<When> branches(int depth) {
        return Stream.generate(() -> new When(any(depth), any(depth), NONE))
                .limit(random.nextInt(1, 3))
                .toList();
    }

    private Expression otherwise(int depth) {
        return random.nextBoolean() ? new NullLiteral(NONE) : any(depth);
    }

    private List<Expression> list(int depth, int fewest) {
        return Stream.generate(() -> any(depth))
                .limit(random.nextInt(fewest, fewest + 3))
                .toList();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
