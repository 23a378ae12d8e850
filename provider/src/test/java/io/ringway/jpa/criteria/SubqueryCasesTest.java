// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import io.ringway.jpa.criteria.Garage.Town;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Subqueries, alone and correlated. */
class SubqueryCasesTest {
    private static CriteriaQuery<Object> query(
            CriteriaBuilder cb, BiFunction<CriteriaQuery<Object>, Root<Car>, CriteriaQuery<Object>> rest) {
        CriteriaQuery<Object> query = cb.createQuery();
        return rest.apply(query, query.from(Car.class));
    }

    @TestFactory
    Stream<DynamicTest> subqueries() {
        return new CriteriaCases()
                        .where("c.year = (SELECT MAX(c2.year) FROM Car c2)", (cb, c) -> {
                            Subquery<Integer> newest = cb.createQuery().subquery(Integer.class);
                            Root<Car> other = newest.from(Car.class);
                            return cb.equal(c.get("year"), newest.select(cb.max(other.get("year"))));
                        })
                        .where("c.maker IN (SELECT d.name FROM Driver d WHERE d.number > :$1)", (cb, c) -> {
                            Subquery<String> names = cb.createQuery().subquery(String.class);
                            Root<Driver> driver = names.from(Driver.class);
                            return c.get("maker")
                                    .in(names.select(driver.get("name")).where(cb.gt(driver.get("number"), 1)));
                        })
                        .where(
                                "c.year > ALL (SELECT c2.year FROM Car c2)",
                                (cb, c) -> cb.gt(c.get("year"), cb.all(years(cb))))
                        .where(
                                "c.year > ANY (SELECT c2.year FROM Car c2)",
                                (cb, c) -> cb.gt(c.get("year"), cb.any(years(cb))))
                        .where(
                                "c.year > ANY (SELECT c2.year FROM Car c2)",
                                (cb, c) -> cb.gt(c.get("year"), cb.some(years(cb))))
                        .where("NOT EXISTS (SELECT d FROM Driver d WHERE d = c.owner)", (cb, c) -> {
                            Subquery<Driver> owners = cb.createQuery().subquery(Driver.class);
                            Root<Driver> driver = owners.from(Driver.class);
                            return cb.exists(owners.where(cb.equal(driver, c.get("owner"))))
                                    .not();
                        })
                        .where(
                                "EXISTS (SELECT c2.maker FROM Car c2 GROUP BY c2.maker HAVING COUNT(c2) > :$1)",
                                (cb, c) -> {
                                    Subquery<String> makers = cb.createQuery().subquery(String.class);
                                    Root<Car> other = makers.from(Car.class);
                                    return cb.exists(makers.select(other.get("maker"))
                                            .groupBy(other.get("maker"))
                                            .having(cb.gt(cb.count(other), 3)));
                                })
                        .select(
                                "SELECT d FROM Driver d WHERE EXISTS (SELECT c FROM IN (d.cars) c WHERE c.year > :$1)",
                                cb -> {
                                    CriteriaQuery<Driver> query = cb.createQuery(Driver.class);
                                    Root<Driver> driver = query.from(Driver.class);
                                    Subquery<Car> sub = query.subquery(Car.class);
                                    Join<Driver, Car> cars =
                                            sub.correlate(driver).join("cars");
                                    return query.select(driver)
                                            .where(cb.exists(sub.select(cars).where(cb.gt(cars.get("year"), 1))));
                                })
                        .select(
                                "SELECT d FROM Driver d WHERE EXISTS (SELECT c FROM Driver d2 LEFT JOIN d2.cars c WHERE d2 = d)",
                                cb -> {
                                    CriteriaQuery<Driver> query = cb.createQuery(Driver.class);
                                    Root<Driver> driver = query.from(Driver.class);
                                    Subquery<Car> sub = query.subquery(Car.class);
                                    Join<Driver, Car> cars =
                                            sub.correlate(driver).join("cars", JoinType.LEFT);
                                    return query.select(driver).where(cb.exists(sub.select(cars)));
                                })
                        .where("EXISTS (SELECT c2 FROM Car c2 WHERE c2.active = TRUE AND c2 = c)", (cb, c) -> {
                            Subquery<Car> sub = cb.createQuery().subquery(Car.class);
                            Root<Car> same = sub.correlate(c);
                            return cb.exists(sub.select(same).where(same.<Boolean>get("active")));
                        })
                        .where("EXISTS (SELECT d FROM Driver d WHERE d.name = c.maker)", (cb, c) -> {
                            Subquery<Driver> sub = cb.createQuery().subquery(Driver.class);
                            Root<Car> same = sub.correlate(c);
                            Root<Driver> driver = sub.from(Driver.class);
                            return cb.exists(sub.select(driver).where(cb.equal(driver.get("name"), same.get("maker"))));
                        })
                        .select(
                                "SELECT c FROM Car c JOIN c.owner o WHERE EXISTS (SELECT t FROM IN (o.town) t)",
                                cb -> query(cb, (q, c) -> {
                                    Join<Car, Driver> owner = c.join("owner");
                                    Subquery<Town> sub = q.subquery(Town.class);
                                    Join<Driver, Town> town =
                                            sub.correlate(owner).join("town");
                                    return q.select(c).where(cb.exists(sub.select(town)));
                                }))
                        .stream();
    }

    private static Subquery<Integer> years(CriteriaBuilder cb) {
        Subquery<Integer> years = cb.createQuery().subquery(Integer.class);
        return years.select(years.from(Car.class).get("year"));
    }
}
