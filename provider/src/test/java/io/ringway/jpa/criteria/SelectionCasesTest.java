// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import io.ringway.jpa.criteria.Garage.Line;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is selected, under which conditions, and in groups. */
class SelectionCasesTest {
    private static CriteriaQuery<Object> query(
            CriteriaBuilder cb, BiFunction<CriteriaQuery<Object>, Root<Car>, CriteriaQuery<Object>> rest) {
        CriteriaQuery<Object> query = cb.createQuery();
        return rest.apply(query, query.from(Car.class));
    }

    @TestFactory
    Stream<DynamicTest> selections() {
        return new CriteriaCases()
                        .select("SELECT c FROM Car c", cb -> query(cb, (q, c) -> q))
                        .select(
                                "SELECT DISTINCT c.maker FROM Car c",
                                cb -> query(
                                        cb, (q, c) -> q.select(c.get("maker")).distinct(true)))
                        .select(
                                "SELECT c.maker AS m, c.year FROM Car c",
                                cb -> query(
                                        cb,
                                        (q, c) -> q.multiselect(c.get("maker").alias("m"), c.get("year"))))
                        .select(
                                "SELECT c2.maker AS C FROM Car c2",
                                cb -> query(
                                        cb, (q, c) -> q.select(c.get("maker").alias("C"))))
                        .select("SELECT c.plate AS p, c.engine.power FROM Car c", cb -> {
                            CriteriaQuery<Tuple> query = cb.createTupleQuery();
                            Root<Car> car = query.from(Car.class);
                            return query.select(cb.tuple(
                                    car.get("plate").alias("p"),
                                    car.get("engine").get("power")));
                        })
                        .select("SELECT c.plate, c.year FROM Car c", cb -> {
                            CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
                            Root<Car> car = query.from(Car.class);
                            return query.select(cb.array(List.of(car.get("plate"), car.get("year"))));
                        })
                        .select("SELECT NEW " + Line.class.getName() + "(c.plate, c.year) FROM Car c", cb -> {
                            CriteriaQuery<Line> query = cb.createQuery(Line.class);
                            Root<Car> car = query.from(Car.class);
                            return query.select(cb.construct(Line.class, car.get("plate"), car.get("year")));
                        })
                        .select("SELECT NEW " + Line.class.getName() + "(c.plate, c.year) FROM Car c", cb -> {
                            CriteriaQuery<Line> query = cb.createQuery(Line.class);
                            Root<Car> car = query.from(Car.class);
                            return query.multiselect(car.get("plate"), car.get("year"));
                        })
                        .select("SELECT c.plate FROM Car c", cb -> {
                            CriteriaQuery<String> query = cb.createQuery(String.class);
                            return query.multiselect(query.from(Car.class).get("plate"));
                        })
                        .select(
                                "SELECT c FROM Car c, Driver d WHERE c.owner = d",
                                cb -> query(cb, (q, c) -> {
                                    Root<Driver> driver = q.from(Driver.class);
                                    return q.select(c).where(cb.equal(c.get("owner"), driver));
                                }))
                        .select(
                                "SELECT c FROM Car c, Car c2 WHERE c.year = c2.year",
                                cb -> query(cb, (q, c) -> {
                                    Root<Car> other = q.from(Car.class);
                                    return q.select(c).where(List.of(cb.equal(c.get("year"), other.get("year"))));
                                }))
                        .select(
                                "SELECT c.maker, COUNT(c) FROM Car c GROUP BY c.maker HAVING COUNT(c) > :$1 ORDER BY c.maker",
                                cb -> query(
                                        cb,
                                        (q, c) -> q.multiselect(c.get("maker"), cb.count(c))
                                                .groupBy(c.get("maker"))
                                                .having(cb.gt(cb.count(c), 1))
                                                .orderBy(cb.asc(c.get("maker")))))
                        .select(
                                "SELECT LEFT(c.maker, 1) FROM Car c WHERE LEFT(c.maker, :$1) = :$2 GROUP BY LEFT(c.maker, 1) HAVING LEFT(c.maker, 1) <> :$3",
                                cb -> query(cb, (q, c) -> {
                                    Expression<String> letter = cb.left(c.get("maker"), 1);
                                    return q.select(letter)
                                            .where(cb.equal(letter, "A"))
                                            .groupBy(List.of(letter))
                                            .having(List.of(cb.notEqual(letter, "B")));
                                }))
                        .select(
                                "SELECT c FROM Car c WHERE c.maker = :$1 AND c.year = :$2",
                                cb -> query(
                                        cb,
                                        (q, c) -> q.select(c)
                                                .where(cb.equal(c.get("maker"), "A"), cb.equal(c.get("year"), 1))))
                        .select(
                                "SELECT c FROM Car c",
                                cb -> query(
                                        cb,
                                        (q, c) -> q.where(cb.equal(c.get("maker"), "A"))
                                                .where(new Predicate[0])))
                        .stream();
    }
}
