// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Garage.Car;
import io.ringway.jpa.criteria.Garage.Driver;
import io.ringway.jpa.criteria.Garage.Town;
import io.ringway.jpa.criteria.Garage.Truck;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Root;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is joined and fetched. */
class JoinCasesTest {
    private static CriteriaQuery<Object> query(
            CriteriaBuilder cb, BiFunction<CriteriaQuery<Object>, Root<Car>, CriteriaQuery<Object>> rest) {
        CriteriaQuery<Object> query = cb.createQuery();
        return rest.apply(query, query.from(Car.class));
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
}
