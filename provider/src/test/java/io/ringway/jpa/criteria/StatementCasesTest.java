// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import io.ringway.jpa.criteria.Garage.Line;
import io.ringway.jpa.criteria.Garage.Town;
import io.ringway.jpa.criteria.Garage.Truck;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole statements: what is selected, from where, in groups, subqueries, combinations, updates and deletes. */
class StatementCasesTest {
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

    @TestFactory
    Stream<DynamicTest> joins() {
        return new CriteriaCases()
                        .select(
                                "SELECT c FROM Car c JOIN c.owner o WHERE o.name = :$1",
                                cb -> query(
                                        cb,
                                        (q, c) -> q.select(c)
                                                .where(cb.equal(c.join("owner").get("name"), "Ann"))))
                        .select(
                                "SELECT c FROM Car c LEFT JOIN c.owner o ON o.name = :$1",
                                cb -> query(cb, (q, c) -> {
                                    Join<Car, Driver> owner = c.join("owner", JoinType.LEFT);
                                    owner.on(cb.equal(owner.get("name"), "Ann"));
                                    return q.select(c);
                                }))
                        .select(
                                "SELECT t FROM Car c JOIN c.owner o JOIN o.town t",
                                cb -> query(
                                        cb, (q, c) -> q.select(c.join("owner").join("town"))))
                        .select("SELECT d FROM Driver d JOIN d.cars c ON c.year > :$1 AND c.active = TRUE", cb -> {
                            CriteriaQuery<Driver> query = cb.createQuery(Driver.class);
                            Root<Driver> driver = query.from(Driver.class);
                            ListJoin<Driver, Car> cars = driver.joinList("cars");
                            cars.on(cb.gt(cars.get("year"), 2000), cb.isTrue(cars.get("active")));
                            return query.select(driver);
                        })
                        .select(
                                "SELECT t FROM Car c JOIN c.tags t",
                                cb -> query(cb, (q, c) -> q.select(c.joinSet("tags"))))
                        .select(
                                "SELECT n FROM Car c JOIN c.notes n WHERE INDEX(n) = :$1",
                                cb -> query(cb, (q, c) -> {
                                    ListJoin<Car, String> notes = c.joinList("notes");
                                    return q.select(notes).where(cb.equal(notes.index(), 0));
                                }))
                        .select(
                                "SELECT m FROM Car c LEFT JOIN c.marks m",
                                cb -> query(cb, (q, c) -> q.select(c.joinCollection("marks", JoinType.LEFT))))
                        .select(
                                "SELECT KEY(p), VALUE(p), ENTRY(p) FROM Car c JOIN c.prices p WHERE p > :$1",
                                cb -> query(cb, (q, c) -> {
                                    MapJoin<Car, String, Integer> prices = c.joinMap("prices");
                                    return q.multiselect(prices.key(), prices.value(), prices.entry())
                                            .where(cb.gt(prices, 1));
                                }))
                        .select(
                                "SELECT d FROM Car c JOIN Driver d ON d.name = c.maker",
                                cb -> query(cb, (q, c) -> {
                                    Join<Car, Driver> driver = c.join(Driver.class);
                                    driver.on(cb.equal(driver.get("name"), c.get("maker")));
                                    return q.select(driver);
                                }))
                        .select(
                                "SELECT c FROM Car c LEFT JOIN Town t ON t.people > c.year",
                                cb -> query(cb, (q, c) -> {
                                    Join<Car, Town> town = c.join(Town.class, JoinType.LEFT);
                                    town.on(cb.gt(town.get("people"), c.<Integer>get("year")));
                                    return q.select(c);
                                }))
                        .select(
                                "SELECT c FROM Car c JOIN c.engine e WHERE e.fuel = :$1",
                                cb -> query(
                                        cb,
                                        (q, c) -> q.select(c)
                                                .where(cb.equal(c.join("engine").get("fuel"), "gas"))))
                        .select(
                                "SELECT c FROM Car c LEFT JOIN FETCH c.owner",
                                cb -> query(cb, (q, c) -> {
                                    c.fetch("owner", JoinType.LEFT);
                                    return q.select(c);
                                }))
                        .select(
                                "SELECT c FROM Car c JOIN FETCH c.owner o JOIN FETCH o.town",
                                cb -> query(cb, (q, c) -> {
                                    c.fetch("owner").fetch("town");
                                    return q.select(c);
                                }))
                        .select(
                                "SELECT t.load FROM Car c JOIN TREAT(c.towedBy AS Truck) t",
                                cb -> query(cb, (q, c) -> {
                                    Join<Car, Truck> truck = cb.treat(c.<Car, Car>join("towedBy"), Truck.class);
                                    return q.select(truck.get("load"));
                                }))
                        .select(
                                "SELECT c FROM Car c JOIN c.towedBy t WHERE TREAT(t AS Truck).load > :$1 OR TREAT(t AS Bus).seats > :$2",
                                cb -> query(cb, (q, c) -> {
                                    Join<Car, Car> towing = c.join("towedBy");
                                    return q.select(c)
                                            .where(cb.or(
                                                    cb.gt(
                                                            cb.treat(towing, Truck.class)
                                                                    .get("load"),
                                                            1),
                                                    cb.gt(
                                                            cb.treat(towing, Garage.Bus.class)
                                                                    .get("seats"),
                                                            2)));
                                }))
                        .select("SELECT d FROM Driver d JOIN TREAT(d.cars AS Truck) c WHERE c.load > :$1", cb -> {
                            CriteriaQuery<Driver> query = cb.createQuery(Driver.class);
                            Root<Driver> driver = query.from(Driver.class);
                            ListJoin<Driver, Truck> trucks =
                                    cb.treat(driver.<Driver, Car>joinList("cars"), Truck.class);
                            return query.select(driver).where(cb.gt(trucks.get("load"), 1));
                        })
                        .stream();
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
