// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.Problem;
import org.jspecify.annotations.Nullable;

/** What the Criteria API refuses. */
final class Misuse {
    private Misuse() {}

    static <T> T requireNonNull(@Nullable T given, String what) {
        if (given == null) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1595", "The " + what + " is null").text());
        }
        return given;
    }

    static IllegalStateException noAttributes(String path, Class<?> type) {
        return new IllegalStateException(Problem.of("RW-1596", "A path cannot go on behind " + path)
                .because(type.getName() + " has no attributes")
                .text());
    }

    static IllegalArgumentException duplicate(String alias) {
        return new IllegalArgumentException(
                Problem.of("RW-1597", "Two items of the selection have the alias '" + alias + "'")
                        .fix("Give one of them another alias")
                        .text());
    }

    static IllegalArgumentException nested(String kind) {
        return new IllegalArgumentException(Problem.of("RW-1598", kind + " cannot be an item of a selection")
                .because("Only construct() can be within another selection")
                .fix("Name its items one by one")
                .text());
    }

    static IllegalStateException aliased(String alias, String other) {
        return new IllegalStateException(
                Problem.of("RW-1599", "The selection has an alias already: '" + alias + "', and not '" + other + "'")
                        .because("An alias cannot be changed (Jakarta Persistence 3.2, 6.3.4)")
                        .text());
    }

    static IllegalArgumentException incomplete(String what, String remedy) {
        return new IllegalArgumentException(
                Problem.of("RW-1585", what).fix(remedy).text());
    }

    static IllegalArgumentException foreign(Object given) {
        return new IllegalArgumentException(
                Problem.of("RW-1586", "A " + given.getClass().getName() + " was not made by this provider")
                        .fix("Use what the CriteriaBuilder of this unit makes")
                        .text());
    }

    static UnsupportedOperationException rightJoin() {
        return new UnsupportedOperationException(Problem.of("RW-1587", "Right joins are not possible")
                .because("Jakarta Persistence does not require them (3.2, 6.5.3)")
                .fix("Begin at the other side, and join LEFT")
                .text());
    }

    static IllegalStateException state(String what, String remedy) {
        return new IllegalStateException(Problem.of("RW-1588", what).fix(remedy).text());
    }

    static IllegalArgumentException comparedWithNull() {
        return new IllegalArgumentException(Problem.of("RW-1589", "A comparison with null is never true")
                .fix("Use isNull or isNotNull")
                .text());
    }

    static IllegalArgumentException elsewhere(String path) {
        return new IllegalArgumentException(Problem.of(
                        "RW-1590", "The statement uses " + path + ", which begins at a root of another one")
                .fix("Take the path from a root or join of this statement; in a subquery also from one around it")
                .text());
    }

    static IllegalArgumentException reservedName(String name) {
        return new IllegalArgumentException(Problem.of("RW-1591", "A parameter cannot be named '" + name + "'")
                .because("Names that begin with $ are those of values that statements have")
                .text());
    }

    static IllegalArgumentException cast(Class<?> type) {
        return new IllegalArgumentException(Problem.of("RW-1592", "Nothing can be cast to " + type.getName())
                .fix(
                        "Cast to String, Integer, Long, Float, Double, BigInteger or BigDecimal; as() changes the Java type alone")
                .text());
    }

    static IllegalArgumentException noJoin(String path) {
        return new IllegalArgumentException(Problem.of("RW-1593", "There is nothing to join at " + path)
                .because("It is one value without attributes")
                .fix("Join an entity, an embeddable or a collection")
                .text());
    }

    static IllegalArgumentException written(String what) {
        return new IllegalArgumentException(Problem.of("RW-1594", what)
                .because("An update or delete is of one entity alone")
                .fix("Put what the other rows decide into a subquery")
                .text());
    }

    static IllegalArgumentException sameName(String name, Class<?> type, Class<?> other) {
        return new IllegalArgumentException(Problem.of(
                        "RW-1579",
                        "Two parameters are named '" + name + "': a " + type.getName() + " and a " + other.getName())
                .fix("Use one ParameterExpression in all places, or two names")
                .text());
    }

    static IllegalArgumentException noCopy(String path) {
        return new IllegalArgumentException(Problem.of("RW-1578", "A subquery cannot begin at " + path)
                .because("It is no entity, and joined LEFT or not at all")
                .fix("Join from it without LEFT, or give the subquery a root of its own")
                .text());
    }
}
