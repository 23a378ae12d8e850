// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RoutedEntityManager;
import io.ringway.StaleRowException;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Merge: read first, write what differs. Each public method is a test. */
public final class MergeScenarios {
    private static final String READ_CAR =
            "SELECT code, power, id, mileage, owner, plate, tags FROM shop.car WHERE id=1";

    private MergeScenarios() {}

    public static void mergeReadsFirstAndWritesTheDifferences() {
        RecordedUnit unit = WriteScenarios.withCar();
        Car detached = new Car(1, "AB");
        detached.setOwner("Ann");
        AtomicReference<Car> managed = new AtomicReference<>();

        assertThat(unit.in(em -> {
                    managed.set(em.merge(detached));
                    assertThat(managed.get()).isNotSameAs(detached);
                    assertThat(em.contains(managed.get())).isTrue();
                    assertThat(em.contains(detached)).isFalse();
                }))
                .containsExactly(READ_CAR, "UPDATE shop.car SET owner='Ann' WHERE id=1");
        assertThat(managed.get().getOwner()).isEqualTo("Ann");
    }

    public static void mergeOfWhatIsTheSameWritesNothing() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> em.merge(new Car(1, "AB")))).containsExactly(READ_CAR);
    }

    public static void aNullOfAMergedInstanceErases() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> em.merge(new Car(1, null))))
                .containsExactly(READ_CAR, "UPDATE shop.car SET plate=null WHERE id=1");
    }

    public static void mergeOfANewInstanceInsertsACopy() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        Car car = new Car(1, "AB");
        car.setEngine(new Engine("V8", 300));
        car.setTags(List.of("red"));

        assertThat(unit.in(em -> {
                    Car copy = em.merge(car);
                    assertThat(copy).isNotSameAs(car);
                    assertThat(copy.getEngine()).isNotSameAs(car.getEngine());
                    copy.getTags().add("fast");
                }))
                .containsExactly(
                        READ_CAR,
                        "INSERT shop.car (id=1, code='V8', power=300, mileage=0, plate='AB', tags=['red', 'fast'])");
        assertThat(car.getTags()).containsExactly("red");
    }

    public static void mergeOfAManagedInstanceGivesItBack() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.find(Car.class, 1);

        assertThat(em.merge(car)).isSameAs(car);
        em.remove(car);
        assertThatThrownBy(() -> em.merge(car))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1307: A removed instance cannot be merged [Car]. Persist it again.");
    }

    public static void mergeIntoAManagedInstanceKeepsItsOtherChanges() {
        RecordedUnit unit = WriteScenarios.withCar();
        Car detached = new Car(1, "AB");
        detached.setMileage(5);

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    assertThat(em.merge(detached)).isSameAs(car);
                    car.setOwner("Ann");
                }))
                .containsExactly(READ_CAR, "UPDATE shop.car SET mileage=5, owner='Ann' WHERE id=1");
    }

    public static void aViewsMergeCopiesARowToItsPlace() {
        RecordedUnit unit = WriteScenarios.withCar();
        unit.log();
        RoutedEntityManager em = unit.em();
        RoutedEntityManager there = em.using(Using.connection("there"));
        Car car = em.find(Car.class, 1);
        Car copy = there.merge(car);
        em.flush();

        assertThat(unit.log()).containsExactly(READ_CAR);
        assertThat(unit.logThere()).containsExactly(READ_CAR, "INSERT shop.car (id=1, mileage=0, plate='AB')");
        assertThat(copy).isNotSameAs(car);
        car.setMileage(6);
        assertThat(there.merge(car)).isSameAs(copy);
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.car SET mileage=6 WHERE id=1");
        assertThat(unit.logThere()).containsExactly("UPDATE shop.car SET mileage=6 WHERE id=1");
    }

    public static void versionsOfTwoPlacesHaveNothingToDoWithEachOther() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        unit.in(em -> em.persist(new Account("a", 1)));
        unit.in(em -> em.find(Account.class, "a").setBalance(2));
        RoutedEntityManager em = unit.em();
        RoutedEntityManager there = em.using(Using.connection("there"));
        Account here = em.find(Account.class, "a");
        there.merge(here);
        em.flush();
        here.setBalance(3);
        em.flush();
        unit.logThere();

        there.merge(here);
        em.flush();

        assertThat(unit.logThere())
                .containsExactly("UPDATE shop.account SET balance=3, version=2 WHERE name='a' IF version=1");
    }

    public static void mergeOfAnOldVersionIsRefused() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        unit.in(em -> em.persist(new Account("a", 1)));
        EntityManager first = unit.em();
        Account old = first.find(Account.class, "a");
        first.close();
        unit.in(em -> em.find(Account.class, "a").setBalance(2));
        EntityManager em = unit.em();

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> em.merge(old))
                .withMessage("RW-1312: The merged instance has version 1, and the row has 2 [Account, id a]. "
                        + "Somebody else changed the row since the instance was read. "
                        + "Find the row again and apply the change to it.")
                .satisfies(stale ->
                        assertThat(stale.row()).containsEntry("balance", 2L).containsEntry("version", 2));
    }
}
