// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.metamodel.CqlMetamodel;
import io.ringway.mapping.EntityModel;
import io.ringway.query.jpql.JpqlParser;
import io.ringway.query.resolve.Resolver;
import io.ringway.query.tree.Renderer;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of criteria and the JPQL that they are. Each row is also read back by the parser, which gives the same tree, and resolved
 * against the entities, unless it is told that this cannot be.
 */
final class CriteriaCases {
    static final EntityModel MODEL = EntityModel.of(
            List.of(Garage.Car.class, Garage.Truck.class, Garage.Bus.class, Garage.Driver.class, Garage.Town.class));
    static final CriteriaBuilder BUILDER = new CqlCriteriaBuilder(CqlMetamodel.of(MODEL));

    private final List<DynamicTest> tests = new ArrayList<>();
    private final JpqlParser parser = new JpqlParser();
    private final Resolver resolver = new Resolver(MODEL);

    Stream<DynamicTest> stream() {
        return tests.stream();
    }

    /** {@code SELECT c FROM Car c WHERE ...} */
    CriteriaCases where(String jpql, BiFunction<CriteriaBuilder, Root<Car>, Expression<Boolean>> condition) {
        return select("SELECT c FROM Car c WHERE " + jpql, cb -> {
            CriteriaQuery<Car> query = cb.createQuery(Car.class);
            Root<Car> car = query.from(Car.class);
            return query.select(car).where(condition.apply(cb, car));
        });
    }

    /** The value is compared with something, where it is a restriction. */
    CriteriaCases value(String jpql, BiFunction<CriteriaBuilder, Root<Car>, Expression<?>> value) {
        return where(jpql + " IS NULL", (cb, car) -> cb.isNull(value.apply(cb, car)));
    }

    /** {@code SELECT ... FROM Car c} */
    CriteriaCases item(String jpql, BiFunction<CriteriaBuilder, Root<Car>, Expression<?>> item) {
        return select("SELECT " + jpql + " FROM Car c", cb -> {
            CriteriaQuery<Object> query = cb.createQuery();
            Root<Car> car = query.from(Car.class);
            return query.select(item.apply(cb, car));
        });
    }

    /** {@code SELECT c FROM Car c ORDER BY ...} */
    CriteriaCases order(String jpql, BiFunction<CriteriaBuilder, Root<Car>, Order> order) {
        return select("SELECT c FROM Car c ORDER BY " + jpql, cb -> {
            CriteriaQuery<Car> query = cb.createQuery(Car.class);
            Root<Car> car = query.from(Car.class);
            return query.select(car).orderBy(order.apply(cb, car));
        });
    }

    CriteriaCases select(String jpql, Function<CriteriaBuilder, CriteriaSelect<?>> query) {
        return add(jpql, cb -> Translated.of(query.apply(cb)), true);
    }

    CriteriaCases update(String jpql, Function<CriteriaBuilder, CriteriaUpdate<?>> query) {
        return add(jpql, cb -> Translated.of(query.apply(cb)), true);
    }

    CriteriaCases delete(String jpql, Function<CriteriaBuilder, CriteriaDelete<?>> query) {
        return add(jpql, cb -> Translated.of(query.apply(cb)), true);
    }

    /** What JPQL has no words for, so that its text is not read back. */
    CriteriaCases beyondJpql(String jpql, Function<CriteriaBuilder, CriteriaSelect<?>> query) {
        return add(jpql, cb -> Translated.of(query.apply(cb)), false);
    }

    private CriteriaCases add(String jpql, Function<CriteriaBuilder, Translated> query, boolean readBack) {
        tests.add(DynamicTest.dynamicTest(jpql, () -> {
            Translated translated = query.apply(BUILDER);
            assertThat(Renderer.render(translated.statement())).isEqualTo(jpql);
            if (readBack) {
                assertThat(parser.parse(jpql)).isEqualTo(translated.statement());
            }
            assertThat(resolver.resolve(translated.statement(), jpql)).isNotNull();
        }));
        return this;
    }
}
