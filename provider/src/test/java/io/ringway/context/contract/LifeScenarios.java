// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RouteMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;

/** The life of an instance: persist, find, remove, detach, refresh. Each public method is a test. */
public final class LifeScenarios {
    private static final String READ_CAR =
            "SELECT code, power, id, mileage, owner, plate, tags FROM shop.car WHERE id=1";

    private LifeScenarios() {}

    public static void aRowIsOneInstance() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    assertThat(em.find(Car.class, 1)).isSameAs(car);
                    assertThat(em.getReference(Car.class, 1)).isSameAs(car);
                    assertThat(em.contains(car)).isTrue();
                    assertThat(em.contains(new Car(1, "AB"))).isFalse();
                }))
                .containsExactly(READ_CAR);
    }

    public static void theSameRowAtTwoPlacesIsTwoInstances() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        RoutedEntityManager em = unit.em();
        RoutedEntityManager there = em.using(Using.connection("there"));
        Car here = new Car(1, "AB");
        Car other = new Car(1, "CD");
        em.persist(here);
        there.persist(other);
        em.flush();

        assertThat(unit.log()).containsExactly("INSERT shop.car (id=1, mileage=0, plate='AB')");
        assertThat(unit.logThere()).containsExactly("INSERT shop.car (id=1, mileage=0, plate='CD')");
        assertThat(em.find(Car.class, 1)).isSameAs(here);
        assertThat(there.find(Car.class, 1)).isSameAs(other);
        assertThat(em.find(Car.class, 1, Using.connection("there"))).isSameAs(other);
        assertThatExceptionOfType(RouteMismatchException.class)
                .isThrownBy(() -> there.persist(here))
                .withMessage(
                        "RW-1320: Cannot persist at there/shop an instance that is managed at here/shop [Car, id 1]. "
                                + "A managed instance stays where it is; the connection was decided by level 2, view "
                                + "Using.connection(\"there\"), the keyspace by level 3, the instance lives at here/shop. "
                                + "Leave the route out, or copy the row with using(...).merge(instance).");
        for (Runnable wrong : new Runnable[] {
            () -> there.remove(here),
            () -> there.refresh(here),
            () -> em.remove(here, Using.keyspace("yard")),
            () -> em.refresh(other, Using.connection("here"))
        }) {
            assertThatExceptionOfType(RouteMismatchException.class).isThrownBy(wrong::run);
        }
        em.remove(other);
        em.flush();
        assertThat(unit.logThere()).containsExactly("DELETE shop.car WHERE id=1");
        assertThat(unit.log()).isEmpty();
    }

    public static void removeDeletesTheRow() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    em.remove(car);
                    em.remove(car);
                    assertThat(em.contains(car)).isFalse();
                    assertThat(em.find(Car.class, 1)).isNull();
                }))
                .containsExactly(READ_CAR, "DELETE shop.car WHERE id=1");
        assertThat(unit.in(em -> assertThat(em.find(Car.class, 1)).isNull())).containsExactly(READ_CAR);
    }

    public static void changesOfARemovedInstanceAreNotWritten() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    car.setMileage(3);
                    em.remove(car);
                    car.setOwner("Ann");
                }))
                .containsExactly(READ_CAR, "DELETE shop.car WHERE id=1");
    }

    public static void persistAndRemoveInOneFlushSendNothing() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThat(unit.in(em -> {
                    Car car = new Car(1, "AB");
                    em.persist(car);
                    em.remove(car);
                    assertThat(em.contains(car)).isFalse();
                }))
                .isEmpty();
    }

    public static void whatWasNeverWrittenCanBePersistedAgain() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        Car car = new Car(1, "AB");

        assertThat(unit.in(em -> {
                    em.persist(car);
                    em.remove(car);
                    em.persist(car);
                    em.clear();
                    em.persist(car);
                    em.detach(car);
                }))
                .isEmpty();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        em.persist(car);
        em.getTransaction().rollback();
        assertThat(em.contains(car)).isFalse();
        assertThat(unit.in(other -> other.persist(car)))
                .containsExactly("INSERT shop.car (id=1, mileage=0, plate='AB')");
    }

    public static void aRemovedInstanceCanBePersistedAgain() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    em.remove(car);
                    em.persist(car);
                    assertThat(em.contains(car)).isTrue();
                    car.setMileage(4);
                }))
                .containsExactly(READ_CAR, "UPDATE shop.car SET mileage=4 WHERE id=1");
        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    em.remove(car);
                    em.flush();
                    em.persist(car);
                }))
                .containsExactly(
                        READ_CAR, "DELETE shop.car WHERE id=1", "INSERT shop.car (id=1, mileage=4, plate='AB')");
    }

    public static void aNewInstanceInPlaceOfARemovedOneErasesWhatTheRowHeld() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    em.remove(em.find(Car.class, 1));
                    Car next = new Car(1, null);
                    next.setOwner("Ann");
                    em.persist(next);
                    assertThat(em.find(Car.class, 1)).isSameAs(next);
                }))
                .containsExactly(
                        READ_CAR,
                        "INSERT shop.car (id=1, code=null, power=null, mileage=0, owner='Ann', plate=null, tags=null)");
    }

    public static void aReplacementThatIsRemovedDeletesTheRow() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    em.remove(em.find(Car.class, 1));
                    Car next = new Car(1, "CD");
                    em.persist(next);
                    em.remove(next);
                }))
                .containsExactly(READ_CAR, "DELETE shop.car WHERE id=1");
        RecordedUnit again = WriteScenarios.withCar();
        assertThat(again.in(em -> {
                    em.remove(em.find(Car.class, 1));
                    Car next = new Car(1, "CD");
                    em.persist(next);
                    em.remove(next);
                    em.persist(next);
                }))
                .containsExactly(
                        READ_CAR,
                        "INSERT shop.car (id=1, code=null, power=null, mileage=0, owner=null, plate='CD', tags=null)");
    }

    public static void persistOfASecondInstanceOfARowIsRefused() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        em.find(Car.class, 1);

        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> em.persist(new Car(1, "CD")))
                .withMessage("RW-1309: Another instance with the id 1 is managed already [Car]. "
                        + "Change that instance, or choose another id.");
    }

    public static void aDetachedInstanceIsNotWritten() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    Car car = em.find(Car.class, 1);
                    em.detach(car);
                    em.detach(car);
                    car.setMileage(5);
                    assertThat(em.contains(car)).isFalse();
                    assertThat(em.find(Car.class, 1)).isNotSameAs(car);
                }))
                .containsExactly(READ_CAR, READ_CAR);
    }

    public static void rollbackDiscardsAndDetaches() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Car car = em.find(Car.class, 1);
        car.setMileage(5);
        em.getTransaction().rollback();

        assertThat(unit.log()).containsExactly(READ_CAR);
        assertThat(em.contains(car)).isFalse();
        assertThat(em.find(Car.class, 1).getMileage()).isZero();
    }

    public static void refreshTakesWhatTheRowHas() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.find(Car.class, 1);
        unit.in(other -> {
            Car same = other.find(Car.class, 1);
            same.setPlate(null);
            same.setEngine(new Engine("V8", 300));
        });
        car.setMileage(9);
        car.setPlate("XY");

        em.refresh(car);

        assertThat(unit.log()).containsExactly(READ_CAR);
        assertThat(car.getMileage()).isZero();
        assertThat(car.getPlate()).isNull();
        em.flush();
        assertThat(unit.log()).isEmpty();
        car.getEngine().setPower(301);
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.car SET power=301 WHERE id=1");
    }

    public static void refreshOfARowThatIsGoneSaysSo() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.find(Car.class, 1);
        unit.in(other -> other.remove(other.find(Car.class, 1)));

        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> em.refresh(car))
                .withMessage("RW-1311: There is no row with the id 1 [Car]. It was deleted, or never written.");
        assertThatThrownBy(() -> em.refresh(new Car(2, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1310: An instance that is not managed cannot be refreshed [Car]. "
                        + "It is new, detached or removed. Use the instance that find or merge gives.");
    }

    public static void anotherIdOfAManagedInstanceIsRefused() {
        RecordedUnit unit = RecordedUnit.of(Car.class, Event.class);
        EntityManager em = unit.em();
        Event event = new Event("s", 1, "a");
        em.persist(new Car(7, null));
        em.persist(event);
        event.setSeq(2);

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(em::flush)
                .withMessage("RW-1313: The id of a managed instance was changed from EventId[stream=s, seq=1] to "
                        + "EventId[stream=s, seq=2] [Event]. The id says which row it is (Jakarta Persistence 3.2, 2.4). "
                        + "Persist a new instance with the new id, and remove this one.");
        assertThat(unit.log()).isEmpty();
        event.setSeq(1);
        em.flush();
        assertThat(unit.log()).hasSize(2);
        em.find(Car.class, 7).setId(8);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1313: The id of a managed instance was changed from 7 to 8 [Car]. ");
    }

    public static void anIncompleteIdIsRefusedAtPersist() {
        RecordedUnit unit = RecordedUnit.of(Account.class, Event.class);
        EntityManager em = unit.em();

        assertThatThrownBy(() -> em.persist(new Account()))
                .hasMessage("RW-1120: The id is not complete: name is null [Account]. "
                        + "A null cannot be part of a primary key. Set it before the entity is written.");
        assertThatThrownBy(() -> em.persist(new Event(null, 1, "a")))
                .hasMessageStartingWith("RW-1120: The id is not complete: stream is null [Event]. ");
        assertThatThrownBy(() -> em.persist(new Account("", 1)))
                .hasMessageStartingWith("RW-1125: The partition key name is empty [Account]. ");
        em.flush();
        assertThat(unit.log()).isEmpty();
    }
}
