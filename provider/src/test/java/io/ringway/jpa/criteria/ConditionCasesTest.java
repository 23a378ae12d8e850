// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Bus;
import io.ringway.jpa.criteria.Garage.Colour;
import io.ringway.jpa.criteria.Garage.Truck;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Conditions. */
class ConditionCasesTest {
    private static final Expression<Set<String>> KEYS = CriteriaCases.BUILDER.keys(Map.of("a", 1));
    private static final Expression<Collection<Integer>> VALUES = CriteriaCases.BUILDER.values(Map.of("a", 1));

    @TestFactory
    Stream<DynamicTest> comparisons() {
        return new CriteriaCases()
                        .where("c.plate = :$1", (cb, c) -> cb.equal(c.get("plate"), "A-1"))
                        .where("c.plate = c.maker", (cb, c) -> cb.equal(c.get("plate"), c.get("maker")))
                        .where("c.plate <> :$1", (cb, c) -> cb.notEqual(c.get("plate"), "A-1"))
                        .where("c.plate <> c.maker", (cb, c) -> cb.notEqual(c.get("plate"), c.get("maker")))
                        .where("c.year > :$1", (cb, c) -> cb.greaterThan(c.<Integer>get("year"), 2020))
                        .where("c.year > c.price", (cb, c) -> cb.gt(c.get("year"), c.<Double>get("price")))
                        .where(
                                "c.maker > c.plate",
                                (cb, c) -> cb.greaterThan(c.<String>get("maker"), c.<String>get("plate")))
                        .where("c.year >= :$1", (cb, c) -> cb.greaterThanOrEqualTo(c.<Integer>get("year"), 2020))
                        .where(
                                "c.maker >= c.plate",
                                (cb, c) -> cb.greaterThanOrEqualTo(c.<String>get("maker"), c.get("plate")))
                        .where("c.year < :$1", (cb, c) -> cb.lessThan(c.<Integer>get("year"), 2020))
                        .where(
                                "c.maker < c.plate",
                                (cb, c) -> cb.lessThan(c.<String>get("maker"), c.<String>get("plate")))
                        .where("c.year <= :$1", (cb, c) -> cb.lessThanOrEqualTo(c.<Integer>get("year"), 2020))
                        .where(
                                "c.maker <= c.plate",
                                (cb, c) -> cb.lessThanOrEqualTo(c.<String>get("maker"), c.get("plate")))
                        .where("c.year > :$1", (cb, c) -> cb.gt(c.get("year"), 2020))
                        .where("c.year >= :$1", (cb, c) -> cb.ge(c.get("year"), 2020))
                        .where("c.year >= c.price", (cb, c) -> cb.ge(c.get("year"), c.<Double>get("price")))
                        .where("c.year < :$1", (cb, c) -> cb.lt(c.get("year"), 2020))
                        .where("c.year < c.price", (cb, c) -> cb.lt(c.get("year"), c.<Double>get("price")))
                        .where("c.year <= :$1", (cb, c) -> cb.le(c.get("year"), 2020))
                        .where("c.year <= c.price", (cb, c) -> cb.le(c.get("year"), c.<Double>get("price")))
                        .where("c.year BETWEEN :$1 AND :$2", (cb, c) -> cb.between(c.<Integer>get("year"), 2000, 2020))
                        .where(
                                "c.price BETWEEN c.year AND c.engine.power",
                                (cb, c) -> cb.between(
                                        c.get("price").as(Integer.class),
                                        c.<Integer>get("year"),
                                        c.get("engine").<Integer>get("power")))
                        .where("c.colour = :$1", (cb, c) -> cb.equal(c.get("colour"), Colour.RED))
                        .where("c.plate = :$1", (cb, c) -> c.get("plate").equalTo("A-1"))
                        .where("c.plate = c.maker", (cb, c) -> c.get("plate").equalTo(c.get("maker")))
                        .where("c.plate <> :$1", (cb, c) -> c.get("plate").notEqualTo("A-1"))
                        .where("c.plate <> c.maker", (cb, c) -> c.get("plate").notEqualTo(c.get("maker")))
                        .where(
                                "c.owner = c.towedBy.owner",
                                (cb, c) -> cb.equal(
                                        c.get("owner"), c.get("towedBy").get("owner")))
                        .where(
                                "c.plate = :plate",
                                (cb, c) -> cb.equal(c.get("plate"), cb.parameter(String.class, "plate")))
                        .where("c.plate = :$1", (cb, c) -> cb.equal(c.get("plate"), cb.parameter(String.class)))
                        .stream();
    }

    @TestFactory
    Stream<DynamicTest> logic() {
        return new CriteriaCases()
                        .where(
                                "c.year = :$1 AND c.active = TRUE",
                                (cb, c) -> cb.and(cb.equal(c.get("year"), 1), c.<Boolean>get("active")))
                        .where(
                                "c.year = :$1 OR c.active = TRUE",
                                (cb, c) -> cb.or(cb.equal(c.get("year"), 1), c.<Boolean>get("active")))
                        .where(
                                "c.maker IS NULL AND c.tax IS NULL",
                                (cb, c) -> cb.and(isNull(c, "maker"), isNull(c, "tax")))
                        .where(
                                "c.maker IS NULL OR c.tax IS NULL",
                                (cb, c) -> cb.or(isNull(c, "maker"), isNull(c, "tax")))
                        .where(
                                "c.maker IS NULL AND (c.tax IS NULL OR c.colour IS NULL)",
                                (cb, c) -> cb.and(List.of(
                                        isNull(c, "maker"), cb.or(List.of(isNull(c, "tax"), isNull(c, "colour"))))))
                        .where("TRUE", (cb, c) -> cb.conjunction())
                        .where("FALSE", (cb, c) -> cb.disjunction())
                        .where("TRUE", (cb, c) -> cb.and(List.of()))
                        .where("FALSE", (cb, c) -> cb.or(List.of()))
                        .where("TRUE", (cb, c) -> cb.literal(true))
                        .where("NOT FALSE", (cb, c) -> cb.not(cb.literal(false)))
                        .where("c.active = TRUE", (cb, c) -> c.get("active"))
                        .where("c.active = TRUE", (cb, c) -> cb.isTrue(c.get("active")))
                        .where("c.active = FALSE", (cb, c) -> cb.isFalse(c.get("active")))
                        .where("NOT c.year = :$1", (cb, c) -> cb.isFalse(cb.equal(c.get("year"), 1)))
                        .where("NOT c.active = TRUE", (cb, c) -> cb.not(c.get("active")))
                        .where("c.maker IS NOT NULL", (cb, c) -> cb.isNotNull(c.get("maker")))
                        .where("c.maker IS NOT NULL", (cb, c) -> c.get("maker").isNotNull())
                        .where(
                                "c.maker IS NULL",
                                (cb, c) -> c.get("maker").isNotNull().not())
                        .where(
                                "NOT (c.maker IS NULL AND c.tax IS NULL)",
                                (cb, c) -> cb.and(isNull(c, "maker"), isNull(c, "tax"))
                                        .not())
                        .stream();
    }

    private static Predicate isNull(Root<?> root, String name) {
        return root.get(name).isNull();
    }

    @TestFactory
    Stream<DynamicTest> likenessAndMembership() {
        return new CriteriaCases()
                        .where("c.maker LIKE :$1", (cb, c) -> cb.like(c.get("maker"), "A%"))
                        .where("c.maker LIKE c.plate", (cb, c) -> cb.like(c.get("maker"), c.<String>get("plate")))
                        .where("c.maker LIKE :$1 ESCAPE '!'", (cb, c) -> cb.like(c.get("maker"), "A!%", '!'))
                        .where(
                                "c.maker LIKE c.plate ESCAPE '!'",
                                (cb, c) -> cb.like(c.get("maker"), c.get("plate"), '!'))
                        .where(
                                "c.maker LIKE :$1 ESCAPE '!'",
                                (cb, c) -> cb.like(c.get("maker"), "A!%", cb.literal('!')))
                        .where(
                                "c.maker LIKE c.plate ESCAPE :e",
                                (cb, c) -> cb.like(c.get("maker"), c.get("plate"), cb.parameter(Character.class, "e")))
                        .where("c.maker NOT LIKE :$1", (cb, c) -> cb.notLike(c.get("maker"), "A%"))
                        .where(
                                "c.maker NOT LIKE c.plate",
                                (cb, c) -> cb.notLike(c.get("maker"), c.<String>get("plate")))
                        .where("c.maker NOT LIKE :$1 ESCAPE '!'", (cb, c) -> cb.notLike(c.get("maker"), "A!%", '!'))
                        .where(
                                "c.maker NOT LIKE c.plate ESCAPE '!'",
                                (cb, c) -> cb.notLike(c.get("maker"), c.get("plate"), '!'))
                        .where(
                                "c.maker NOT LIKE :$1 ESCAPE '!'",
                                (cb, c) -> cb.notLike(c.get("maker"), "!%", cb.literal('!')))
                        .where(
                                "c.maker NOT LIKE c.plate ESCAPE '!'",
                                (cb, c) -> cb.notLike(c.get("maker"), c.get("plate"), cb.literal('!')))
                        .where("c.year IN :$1", (cb, c) -> c.get("year").in(2019, 2020))
                        .where("c.year IN :$1", (cb, c) -> c.get("year").in(List.of()))
                        .where(
                                "c.year IN :$1",
                                (cb, c) -> cb.in(c.get("year")).value(2019).value(2020))
                        .where(
                                "c.year NOT IN :$1",
                                (cb, c) -> c.get("year").in(List.of(2019)).not())
                        .where(
                                "c.maker IN (c.plate, :$1)",
                                (cb, c) -> cb.in(c.get("maker"))
                                        .value(c.get("plate"))
                                        .value("x"))
                        .where("c.maker IN (c.plate)", (cb, c) -> c.get("maker").in(c.get("plate")))
                        .where("c.maker IN :makers", (cb, c) -> c.get("maker").in(cb.parameter(List.class, "makers")))
                        .where("c.maker IN (:maker)", (cb, c) -> c.get("maker").in(cb.parameter(String.class, "maker")))
                        .where("c.maker IN :$1", (cb, c) -> c.get("maker").in(cb.literal(List.of("a", "b"))))
                        .where("c.tags IS EMPTY", (cb, c) -> cb.isEmpty(tags(c)))
                        .where("c.tags IS NOT EMPTY", (cb, c) -> cb.isNotEmpty(tags(c)))
                        .where("TRUE", (cb, c) -> cb.isEmpty(cb.literal(List.of())))
                        .where(":$1 MEMBER OF c.tags", (cb, c) -> cb.isMember("x", tags(c)))
                        .where("c.maker MEMBER OF c.tags", (cb, c) -> cb.isMember(c.<String>get("maker"), tags(c)))
                        .where(":$1 NOT MEMBER OF c.tags", (cb, c) -> cb.isNotMember("x", tags(c)))
                        .where(
                                "c.maker NOT MEMBER OF c.tags",
                                (cb, c) -> cb.isNotMember(c.<String>get("maker"), tags(c)))
                        .where("c.maker IN :$1", (cb, c) -> cb.isMember(c.<String>get("maker"), KEYS))
                        .where("c.year IN :$1", (cb, c) -> cb.isMember(c.<Integer>get("year"), VALUES))
                        .where("SIZE(c.tags) > :$1", (cb, c) -> cb.gt(cb.size(tags(c)), 2))
                        .where("c.year > :$1", (cb, c) -> cb.gt(c.get("year"), cb.size(List.of(1, 2))))
                        .stream();
    }

    @SuppressWarnings("unchecked")
    private static Expression<Collection<String>> tags(Root<?> root) {
        return (Expression<Collection<String>>) (Expression<?>) root.get("tags");
    }

    @TestFactory
    Stream<DynamicTest> types() {
        return new CriteriaCases()
                        .where("TYPE(c) = Truck", (cb, c) -> cb.equal(c.type(), Truck.class))
                        .where("TYPE(c) <> Truck", (cb, c) -> cb.notEqual(c.type(), cb.literal(Truck.class)))
                        .where("TYPE(c) IN (Truck, Bus)", (cb, c) -> c.type().in(Truck.class, Bus.class))
                        .where("TYPE(c) = :type", (cb, c) -> cb.equal(c.type(), cb.parameter(Class.class, "type")))
                        .where(
                                "TREAT(c AS Truck).load > :$1",
                                (cb, c) -> cb.gt(cb.treat(c, Truck.class).get("load"), 3))
                        .where(
                                "TREAT(c.towedBy AS Truck).load > :$1",
                                (cb, c) -> cb.gt(
                                        cb.treat(c.<Garage.Car>get("towedBy"), Truck.class)
                                                .get("load"),
                                        3))
                        .where(
                                "TREAT(c AS Truck).load > :$1 OR TREAT(c AS Bus).seats > :$2",
                                (cb, c) -> cb.or(
                                        cb.gt(cb.treat(c, Truck.class).get("load"), 3),
                                        cb.gt(cb.treat(c, Bus.class).get("seats"), 40)))
                        .stream();
    }
}
