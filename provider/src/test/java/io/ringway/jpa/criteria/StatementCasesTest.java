// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Combinations of queries, updates and deletes. */
class StatementCasesTest {
    @TestFactory
    Stream<DynamicTest> combinations() {
        return new CriteriaCases()
                        .select(
                                "SELECT c.maker FROM Car c UNION SELECT d.name FROM Driver d",
                                cb -> cb.union(makers(cb), names(cb)))
                        .select(
                                "SELECT c.maker FROM Car c UNION ALL SELECT d.name FROM Driver d",
                                cb -> cb.unionAll(makers(cb), names(cb)))
                        .select(
                                "SELECT c.maker FROM Car c INTERSECT SELECT d.name FROM Driver d",
                                cb -> cb.intersect(makers(cb), names(cb)))
                        .select(
                                "SELECT c.maker FROM Car c INTERSECT ALL SELECT d.name FROM Driver d",
                                cb -> cb.intersectAll(makers(cb), names(cb)))
                        .select(
                                "SELECT c.maker FROM Car c EXCEPT SELECT d.name FROM Driver d",
                                cb -> cb.except(makers(cb), names(cb)))
                        .select(
                                "SELECT c.maker FROM Car c EXCEPT ALL SELECT d.name FROM Driver d",
                                cb -> cb.exceptAll(makers(cb), names(cb)))
                        .select(
                                "SELECT c.maker FROM Car c EXCEPT (SELECT d.name FROM Driver d UNION SELECT c2.maker FROM Car c2)",
                                cb -> cb.except(makers(cb), cb.union(names(cb), makers(cb))))
                        .stream();
    }

    private static CriteriaQuery<String> makers(CriteriaBuilder cb) {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        return query.select(query.from(Car.class).get("maker"));
    }

    private static CriteriaQuery<String> names(CriteriaBuilder cb) {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        return query.select(query.from(Driver.class).get("name"));
    }

    @TestFactory
    Stream<DynamicTest> updatesAndDeletes() {
        return new CriteriaCases()
                        .update("UPDATE Car c SET c.maker = :$1 WHERE c.plate = :$2", cb -> {
                            var update = cb.createCriteriaUpdate(Car.class);
                            Root<Car> car = update.from(Car.class);
                            return update.set("maker", "A").where(cb.equal(car.get("plate"), "1"));
                        })
                        .update(
                                "UPDATE Car c SET c.maker = NULL, c.year = c.year + :$1, c.engine.fuel = c.maker",
                                cb -> {
                                    var update = cb.createCriteriaUpdate(Car.class);
                                    Root<Car> car = update.from(Car.class);
                                    Path<Integer> year = car.get("year");
                                    return update.set("maker", null)
                                            .set(year, cb.sum(year, 1))
                                            .set(car.get("engine").<String>get("fuel"), car.<String>get("maker"));
                                })
                        .delete("DELETE FROM Car c WHERE c.plate = :plate", cb -> {
                            var delete = cb.createCriteriaDelete(Car.class);
                            Root<Car> car = delete.from(Car.class);
                            return delete.where(cb.equal(car.get("plate"), cb.parameter(String.class, "plate")));
                        })
                        .delete("DELETE FROM Car c WHERE c.maker IN (SELECT d.name FROM Driver d)", cb -> {
                            var delete = cb.createCriteriaDelete(Car.class);
                            Root<Car> car = delete.from(Car.class);
                            Subquery<String> names = delete.subquery(String.class);
                            return delete.where(car.get("maker")
                                    .in(names.select(names.from(Driver.class).get("name"))));
                        })
                        .delete("DELETE FROM Driver d", cb -> {
                            var delete = cb.createCriteriaDelete(Driver.class);
                            delete.from(Driver.class);
                            return delete;
                        })
                        .stream();
    }
}
