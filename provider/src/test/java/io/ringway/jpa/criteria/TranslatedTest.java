// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import static io.ringway.jpa.criteria.CriteriaCases.BUILDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import io.ringway.jpa.criteria.Garage.Line;
import io.ringway.query.tree.Renderer;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a statement is beside its tree, and what criteria objects say of themselves. */
class TranslatedTest {
    private final CriteriaQuery<Car> query = BUILDER.createQuery(Car.class);
    private final Root<Car> car = query.from(Car.class);

    @Test
    void valuesAreNoPartOfTheTree() {
        Translated first = Translated.of(makers("A", 2000));
        Translated second = Translated.of(makers("B", 2020));

        assertThat(first.statement()).isEqualTo(second.statement()).hasSameHashCodeAs(second.statement());
        assertThat(first.values()).isEqualTo(Map.of("$1", "A", "$2", 2000));
        assertThat(second.values()).isEqualTo(Map.of("$1", "B", "$2", 2020));
        assertThat(first.parameters()).isEmpty();
    }

    private static CriteriaQuery<Car> makers(String maker, int year) {
        CriteriaQuery<Car> query = BUILDER.createQuery(Car.class);
        Root<Car> car = query.from(Car.class);
        return query.where(BUILDER.equal(car.get("maker"), maker), BUILDER.gt(car.get("year"), year));
    }

    @Test
    void collectionsOfAnySizeShareATree() {
        Translated one = Translated.of(query.where(car.get("year").in(1)));
        Translated three = Translated.of(query.where(car.get("year").in(1, 2, 3)));

        assertThat(one.statement()).isEqualTo(three.statement());
        assertThat(three.values()).isEqualTo(Map.of("$1", List.of(1, 2, 3)));
    }

    @Test
    void parametersStandInTheOrderOfTheirUse() {
        ParameterExpression<Integer> year = BUILDER.parameter(Integer.class);
        ParameterExpression<String> maker = BUILDER.parameter(String.class, "maker");
        query.where(
                BUILDER.equal(car.get("maker"), maker),
                BUILDER.equal(car.get("year"), year),
                BUILDER.notEqual(car.get("plate"), maker),
                BUILDER.lessThan(car.<Double>get("price"), 3.0));
        Translated translated = Translated.of(query);

        assertThat(Renderer.render(translated.statement()))
                .endsWith("WHERE c.maker = :maker AND c.year = :$1 AND c.plate <> :maker AND c.price < :$2");
        assertThat(translated.parameters()).containsExactly(Map.entry("maker", maker), Map.entry("$1", year));
        assertThat(translated.values()).containsExactly(Map.entry("$2", 3.0));
        assertThat(query.getParameters()).containsExactly(maker, year);
    }

    @Test
    void parametersAreKnownBeforeTheStatementIsWhole() {
        ParameterExpression<Integer> year = BUILDER.parameter(Integer.class);
        CriteriaQuery<Object> unfinished = BUILDER.createQuery();
        assertThat(unfinished.getParameters()).isEmpty();
        Subquery<Car> subquery = unfinished.subquery(Car.class);
        subquery.where(BUILDER.equal(car.get("year"), year));
        assertThat(subquery.getParameters()).containsExactly(year);
        assertThat(unfinished
                        .where(BUILDER.exists(subquery.select(subquery.from(Car.class))))
                        .getParameters())
                .containsExactly(year);
    }

    @Test
    void aStatementKeepsWhatItWas() {
        Translated translated = Translated.of(query.where(BUILDER.equal(car.get("year"), 1)));
        query.where(BUILDER.equal(car.get("year"), 2));

        assertThat(translated.values()).containsValue(1);
    }

    @Test
    void theResultIsWhatIsSelected() {
        assertThat(Translated.of(query).resultType()).isEqualTo(Car.class);
        CriteriaQuery<Object> any = BUILDER.createQuery();
        Root<Car> other = any.from(Car.class);
        Selection<?> plate = other.get("plate").alias("p");
        Selection<?> year = other.get("year");
        assertThat(Translated.of(any.multiselect(plate)).resultType()).isEqualTo(Object.class);
        assertThat(Translated.of(any.multiselect(plate, year)).resultType()).isEqualTo(Object[].class);
        assertThat(Translated.of(any.multiselect(plate, year)).elements()).isEqualTo(List.of(plate, year));
        assertThat(Translated.of(any.select(BUILDER.tuple(plate, year))).resultType())
                .isEqualTo(Tuple.class);
        assertThat(Translated.of(any.select(BUILDER.construct(Line.class, plate, year)))
                        .resultType())
                .isEqualTo(Line.class);
        assertThat(any.getSelection()).isNotNull().matches(Selection::isCompoundSelection);
    }

    @Test
    void predicatesKnowTheirParts() {
        Predicate maker = car.get("maker").isNull();
        Predicate year = BUILDER.gt(car.get("year"), 1);
        Predicate either = BUILDER.or(maker, year);

        assertThat(either.getOperator()).isEqualTo(BooleanOperator.OR);
        assertThat(either.getExpressions()).isEqualTo(List.of(maker, year));
        assertThat(either.not().isNegated()).isTrue();
        assertThat(either.not().getExpressions()).hasSize(2);
        assertThat(either.not().not()).isSameAs(either);
        assertThat(maker.getOperator()).isEqualTo(BooleanOperator.AND);
        assertThat(maker.isNegated()).isFalse();
        assertThat(BUILDER.conjunction().getOperator()).isEqualTo(BooleanOperator.AND);
        assertThat(BUILDER.disjunction().getOperator()).isEqualTo(BooleanOperator.OR);
        query.where(maker, year);
        assertThat(query.getRestriction())
                .isNotNull()
                .extracting(Predicate::getExpressions)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(maker, year);
    }

    @Test
    void rootsAndJoinsKnowTheirPlace() {
        Join<Car, Driver> owner = car.join("owner", JoinType.LEFT);
        Fetch<Driver, ?> town = owner.fetch("town");
        Subquery<Driver> subquery = query.subquery(Driver.class);
        Join<Car, Driver> correlated = subquery.correlate(owner);

        assertThat(car.getJoins()).containsExactly(owner);
        assertThat(car.getModel().getName()).isEqualTo("Car");
        assertThat(owner.getParent()).isSameAs(car);
        assertThat(owner.getJoinType()).isEqualTo(JoinType.LEFT);
        assertThat(owner.getAttribute()).isNotNull().extracting("name").isEqualTo("owner");
        assertThat(owner.getFetches()).containsExactly(town);
        assertThat(town.getParent()).isSameAs(owner);
        assertThat(correlated.isCorrelated()).isTrue();
        assertThat(correlated.getCorrelationParent()).isSameAs(owner);
        assertThat(subquery.getCorrelatedJoins()).containsExactly(correlated);
        assertThat(subquery.getParent()).isSameAs(query);
        assertThat(car.get("engine").get("fuel").getParentPath()).hasToString("Car.engine");
        assertThat(car.get("year").getJavaType()).isEqualTo(Integer.class);
        assertThat(car.getParentPath()).isNull();
    }

    @Test
    void expressionsKnowTheirJavaType() {
        assertThat(BUILDER.count(car).getJavaType()).isEqualTo(Long.class);
        assertThat(BUILDER.<Number>sum(car.get("year"), car.<Number>get("price"))
                        .getJavaType())
                .isEqualTo(Double.class);
        assertThat(BUILDER.coalesce(car.get("maker"), "x").getJavaType()).isEqualTo(String.class);
        assertThat(BUILDER.selectCase()
                        .when(car.get("active"), "x")
                        .otherwise("y")
                        .getJavaType())
                .isEqualTo(String.class);
        assertThat(BUILDER.literal(1).getJavaType()).isEqualTo(Integer.class);
        assertThat(BUILDER.literal(1).as(Number.class).getJavaType()).isEqualTo(Number.class);
    }
}
