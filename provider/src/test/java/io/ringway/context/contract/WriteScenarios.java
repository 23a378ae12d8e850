// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns a flush writes. Each public method is a test. */
public final class WriteScenarios {
    private static final String READ_CAR =
            "SELECT code, power, id, mileage, owner, plate, tags FROM shop.car WHERE id=1";

    private WriteScenarios() {}

    public static void aNewInstanceIsAnInsertOfWhatIsNotNull() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThat(unit.in(em -> em.persist(new Car(1, "AB"))))
                .containsExactly("INSERT shop.car (id=1, mileage=0, plate='AB')");
        assertThat(unit.in(em -> em.persist(new Car(2, null)))).containsExactly("INSERT shop.car (id=2, mileage=0)");
    }

    public static void anEmptyCollectionIsNotWritten() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        Car car = new Car(1, "AB");
        car.setTags(new ArrayList<>());

        assertThat(unit.in(em -> em.persist(car))).containsExactly("INSERT shop.car (id=1, mileage=0, plate='AB')");
    }

    public static void aChangeIsAnUpdateOfTheDirtyColumnAlone() {
        RecordedUnit unit = withCar();

        assertThat(unit.in(em -> em.find(Car.class, 1).setMileage(7)))
                .containsExactly(READ_CAR, "UPDATE shop.car SET mileage=7 WHERE id=1");
    }

    public static void whatIsPersistedAndChangedIsOneInsert() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThat(unit.in(em -> {
                    Car car = new Car(1, "AB");
                    em.persist(car);
                    car.setPlate("CD");
                    car.setOwner("Ann");
                }))
                .containsExactly("INSERT shop.car (id=1, mileage=0, owner='Ann', plate='CD')");
    }

    public static void changesAfterAFlushAreAnUpdate() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThat(unit.in(em -> {
                    Car car = new Car(1, "AB");
                    em.persist(car);
                    em.flush();
                    car.setOwner("Ann");
                    em.flush();
                    car.setOwner("Bob");
                    em.flush();
                    em.flush();
                }))
                .containsExactly(
                        "INSERT shop.car (id=1, mileage=0, plate='AB')",
                        "UPDATE shop.car SET owner='Ann' WHERE id=1",
                        "UPDATE shop.car SET owner='Bob' WHERE id=1");
    }

    public static void twoChangesOfOneRowAreOneUpdate() {
        RecordedUnit unit = withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    car.setMileage(7);
                    car.setMileage(8);
                    car.setOwner("Ann");
                }))
                .containsExactly(READ_CAR, "UPDATE shop.car SET mileage=8, owner='Ann' WHERE id=1");
    }

    public static void aCleanFlushSendsNothing() {
        RecordedUnit unit = withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    car.setPlate("AB");
                    car.setOwner(null);
                    car.getTags().add("x");
                    car.getTags().clear();
                    em.flush();
                    em.flush();
                }))
                .containsExactly(READ_CAR);
    }

    public static void aLoadedValueSetToNullIsErased() {
        RecordedUnit unit = withCar();

        assertThat(unit.in(em -> em.find(Car.class, 1).setPlate(null)))
                .containsExactly(READ_CAR, "UPDATE shop.car SET plate=null WHERE id=1");
    }

    public static void aValueThatWasNeverThereIsNotErased() {
        RecordedUnit unit = withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    car.setOwner("Ann");
                    car.setOwner(null);
                }))
                .containsExactly(READ_CAR);
        assertThat(unit.in(em -> {
                    Car car = new Car(2, "CD");
                    em.persist(car);
                    em.flush();
                    car.setOwner("Ann");
                    car.setOwner(null);
                    car.setMileage(3);
                    em.flush();
                    car.setOwner("Bob");
                    em.flush();
                    car.setOwner(null);
                }))
                .containsExactly(
                        "INSERT shop.car (id=2, mileage=0, plate='CD')",
                        "UPDATE shop.car SET mileage=3 WHERE id=2",
                        "UPDATE shop.car SET owner='Bob' WHERE id=2",
                        "UPDATE shop.car SET owner=null WHERE id=2");
    }

    public static void anEmbeddablesPartsAreColumnsOfTheirOwn() {
        RecordedUnit unit = withCar();
        unit.in(em -> em.find(Car.class, 1).setEngine(new Engine("V8", 300)));

        assertThat(unit.in(em -> em.find(Car.class, 1).getEngine().setPower(310)))
                .containsExactly(READ_CAR, "UPDATE shop.car SET power=310 WHERE id=1");
        assertThat(unit.in(em -> em.find(Car.class, 1).setEngine(new Engine("V8", 320))))
                .containsExactly(READ_CAR, "UPDATE shop.car SET power=320 WHERE id=1");
        assertThat(unit.in(em -> em.find(Car.class, 1).setEngine(null)))
                .containsExactly(READ_CAR, "UPDATE shop.car SET code=null, power=null WHERE id=1");
        assertThat(unit.in(em -> em.find(Car.class, 1).setEngine(new Engine()))).containsExactly(READ_CAR);
    }

    public static void aNewEmbeddableIsTrackedAfterItsFlush() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThat(unit.in(em -> {
                    Car car = new Car(1, "AB");
                    car.setEngine(new Engine("V6", 200));
                    em.persist(car);
                    em.flush();
                    car.getEngine().setCode("V8");
                }))
                .containsExactly(
                        "INSERT shop.car (id=1, code='V6', power=200, mileage=0, plate='AB')",
                        "UPDATE shop.car SET code='V8' WHERE id=1");
    }

    public static void collectionsTellTheirChangesAndAreComparedWhereTheyWereReplaced() {
        RecordedUnit unit = withCar();
        unit.in(em -> em.find(Car.class, 1).setTags(new ArrayList<>(List.of("red"))));

        assertThat(unit.in(em -> em.find(Car.class, 1).getTags().add("fast")))
                .containsExactly(READ_CAR, "UPDATE shop.car SET tags=tags + ['fast'] WHERE id=1");
        assertThat(unit.in(em -> em.find(Car.class, 1).setTags(new ArrayList<>(List.of("red", "fast")))))
                .containsExactly(READ_CAR);
        assertThat(unit.in(em -> em.find(Car.class, 1).getTags().clear()))
                .containsExactly(READ_CAR, "UPDATE shop.car SET tags=null WHERE id=1");
    }

    public static void valuesThatChangeFromInsideAreCompared() {
        RecordedUnit unit = RecordedUnit.of(Scan.class);
        unit.in(em -> {
            Scan scan = new Scan();
            scan.setId(1);
            scan.setImage(new byte[] {1, 2});
            scan.setTaken(new Date(1_000));
            scan.setMarks(new HashSet<>(Set.of("m")));
            scan.setCounts(new HashMap<>(Map.of("c", 1)));
            em.persist(scan);
        });
        String read = "SELECT counts, id, image, marks, taken FROM shop.scan WHERE id=1";

        assertThat(unit.in(em -> em.find(Scan.class, 1L).getImage()[1] = 3))
                .containsExactly(read, "UPDATE shop.scan SET image=0x0103 WHERE id=1");
        assertThat(unit.in(em -> em.find(Scan.class, 1L).getTaken().setTime(2_000)))
                .containsExactly(read, "UPDATE shop.scan SET taken=1970-01-01T00:00:02Z WHERE id=1");
        assertThat(unit.in(em -> em.find(Scan.class, 1L).getMarks().clear()))
                .containsExactly(read, "UPDATE shop.scan SET marks=null WHERE id=1");
        assertThat(unit.in(em -> em.find(Scan.class, 1L).getCounts().put("c", 2)))
                .containsExactly(read, "UPDATE shop.scan SET counts=counts + {'c': 2} WHERE id=1");
        assertThat(unit.in(em -> em.find(Scan.class, 1L))).containsExactly(read);
    }

    public static void timestampsGrowWithEveryFlush() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        Car car = new Car(1, "AB");
        em.persist(car);
        em.persist(new Car(2, "CD"));
        em.flush();
        car.setMileage(1);
        em.flush();
        em.remove(car);
        em.flush();

        assertThat(unit.exactLog())
                .containsExactly(
                        "INSERT shop.car (id=1, mileage=0, plate='AB') {timestamp=1000000}",
                        "INSERT shop.car (id=2, mileage=0, plate='CD') {timestamp=1000000}",
                        "UPDATE shop.car SET mileage=1 WHERE id=1 {timestamp=1000001}",
                        "DELETE shop.car WHERE id=1 {timestamp=1000002}");
    }

    public static void oneStatementServesAllSetsOfDirtyColumns() {
        RecordedUnit unit = withCar();
        unit.in(em -> em.find(Car.class, 1).setMileage(1));
        int shapes = unit.here().preparedShapes();

        unit.in(em -> em.find(Car.class, 1).setPlate("CD"));
        unit.in(em -> em.find(Car.class, 1).setOwner("Ann"));

        assertThat(unit.here().preparedShapes()).isEqualTo(shapes);
    }

    static RecordedUnit withCar() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        unit.in(em -> em.persist(new Car(1, "AB")));
        return unit;
    }
}
