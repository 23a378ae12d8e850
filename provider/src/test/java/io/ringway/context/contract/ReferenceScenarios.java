// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.StaleRowException;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.Tracked;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;

/** What enhanced entities can do beyond others: references that load later, and instances that remember their row. */
public final class ReferenceScenarios {
    private static final String READ_CAR =
            "SELECT code, power, id, mileage, owner, plate, tags FROM shop.car WHERE id=";

    private ReferenceScenarios() {}

    public static void theEntitiesAreEnhanced() {
        assertThat(new Car()).isInstanceOf(Tracked.class);
    }

    public static void aReferenceIsLoadedByItsFirstRead() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> {
                    Car car = em.getReference(Car.class, 1);
                    assertThat(car.getClass()).isSameAs(Car.class);
                    assertThat(car.getId()).isEqualTo(1);
                    assertThat(unit.here().log()).isEmpty();
                    assertThat(em.getEntityManagerFactory()
                                    .getPersistenceUnitUtil()
                                    .isLoaded(car))
                            .isFalse();
                    assertThat(car.getPlate()).isEqualTo("AB");
                    assertThat(car.getMileage()).isZero();
                    assertThat(em.getEntityManagerFactory()
                                    .getPersistenceUnitUtil()
                                    .isLoaded(car))
                            .isTrue();
                }))
                .containsExactly(READ_CAR + 1);
    }

    public static void referencesAreLoadedInOneBurst() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        unit.in(em -> {
            em.persist(new Car(1, "A"));
            em.persist(new Car(2, "B"));
            em.persist(new Car(3, "C"));
        });

        assertThat(unit.in(em -> {
                    Car first = em.getReference(Car.class, 1);
                    Car second = em.getReference(Car.class, 2);
                    Car third = em.getReference(Car.class, 3);
                    assertThat(second.getPlate()).isEqualTo("B");
                    assertThat(unit.here().log()).hasSize(3);
                    assertThat(first.getPlate() + third.getPlate()).isEqualTo("AC");
                }))
                .containsExactlyInAnyOrder(READ_CAR + 1, READ_CAR + 2, READ_CAR + 3);
    }

    public static void aReferenceThatIsLoadedOtherwiseIsNotLoadedAgain() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        unit.in(em -> {
            em.persist(new Car(1, "A"));
            em.persist(new Car(2, "B"));
            em.persist(new Car(3, "C"));
        });

        assertThat(unit.in(em -> {
                    Car first = em.getReference(Car.class, 1);
                    Car second = em.getReference(Car.class, 2);
                    Car third = em.getReference(Car.class, 3);
                    assertThat(em.find(Car.class, 1)).isSameAs(first);
                    em.refresh(second);
                    assertThat(third.getPlate()).isEqualTo("C");
                }))
                .containsExactly(READ_CAR + 1, READ_CAR + 2, READ_CAR + 3);
    }

    public static void aReferenceIsChangedWithoutBeingRead() {
        RecordedUnit unit = WriteScenarios.withCar();

        assertThat(unit.in(em -> em.getReference(Car.class, 1).setMileage(8)))
                .containsExactly("UPDATE shop.car SET mileage=8 WHERE id=1");
        assertThat(unit.in(em -> {
                    Car car = em.getReference(Car.class, 1);
                    car.setMileage(9);
                    assertThat(car.getPlate()).isEqualTo("AB");
                    assertThat(car.getMileage()).isEqualTo(9);
                }))
                .containsExactly(READ_CAR + 1, "UPDATE shop.car SET mileage=9 WHERE id=1");
        assertThat(unit.in(em -> em.getReference(Car.class, 1).setPlate(null)))
                .containsExactly("UPDATE shop.car SET plate=null WHERE id=1");
        assertThat(unit.in(em -> em.remove(em.getReference(Car.class, 1))))
                .containsExactly("DELETE shop.car WHERE id=1");
    }

    public static void aReferenceWithPropertyAccessIsCleanWhenItIsLoaded() {
        RecordedUnit unit = RecordedUnit.of(Scan.class);
        unit.in(em -> {
            Scan scan = new Scan();
            scan.setId(1);
            scan.setImage(new byte[] {1});
            em.persist(scan);
        });

        assertThat(unit.in(em ->
                        assertThat(em.getReference(Scan.class, 1L).getImage()).containsExactly(1)))
                .containsExactly("SELECT counts, id, image, marks, taken FROM shop.scan WHERE id=1");
        assertThat(unit.in(em -> em.getReference(Scan.class, 1L).getImage()[0] = 2))
                .containsExactly(
                        "SELECT counts, id, image, marks, taken FROM shop.scan WHERE id=1",
                        "UPDATE shop.scan SET image=0x02 WHERE id=1");
    }

    public static void aMergeOfAVersionedInstanceWhoseRowIsGoneIsStale() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        Account account = new Account("a", 1);
        unit.in(em -> em.persist(account));
        unit.in(em -> em.remove(em.find(Account.class, "a")));
        EntityManager em = unit.em();

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> em.merge(account))
                .withMessage("RW-1312: The merged instance has version 1, and the row does not exist [Account, id a]. "
                        + "Somebody else deleted the row since the instance was read. "
                        + "Persist a new instance, if the row is to exist again.");
    }

    public static void aVersionedReferenceReadsItsVersionBeforeItIsWritten() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        unit.in(em -> em.persist(new Account("a", 1)));
        String read = "SELECT balance, memo, name, version FROM shop.account WHERE name='a'";

        assertThat(unit.in(em -> em.getReference(Account.class, "a").setBalance(2)))
                .containsExactly(read, "UPDATE shop.account SET balance=2, version=2 WHERE name='a' IF version=1");
        assertThat(unit.in(em -> em.remove(em.getReference(Account.class, "a"))))
                .containsExactly(read, "DELETE shop.account WHERE name='a' IF version=2");
    }

    public static void aReferenceWithoutARowSaysSoWhenItIsRead() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        Car missing = em.getReference(Car.class, 1);
        Car also = em.getReference(Car.class, 2);

        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(missing::getPlate)
                .withMessage("RW-1311: There is no row with the id 1 [Car]. It was deleted, or never written.");
        assertThatExceptionOfType(EntityNotFoundException.class).isThrownBy(also::getPlate);
        assertThat(em.find(Car.class, 1)).isNull();
    }

    public static void aDetachedReferenceSaysThatItIsNotLoaded() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.getReference(Car.class, 1);
        em.close();

        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(car::getPlate)
                .withMessage(
                        "RW-1301: The attribute 'plate' is not loaded [Car]. The instance is detached, and only its "
                                + "id was loaded. Read it while its EntityManager is open, or use find instead of getReference.");
    }

    public static void aDetachedInstanceRemembersWhereItCameFrom() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        RoutedEntityManager em = unit.em().using(Using.connection("there"));
        Car car = new Car(1, "AB");
        em.persist(car);
        em.flush();
        em.clear();
        unit.logThere();

        assertThatThrownBy(() -> em.persist(car))
                .isInstanceOf(EntityExistsException.class)
                .hasMessage("RW-1308: A detached instance is passed to persist [Car]. It was read from the database, "
                        + "so its row exists. Merge it, or change the instance that is managed.");
        car.setMileage(2);
        assertThat(unit.in(other -> other.merge(car))).isEmpty();
        assertThat(unit.logThere()).containsExactly(READ_CAR + 1, "UPDATE shop.car SET mileage=2 WHERE id=1");
    }

    public static void anInstanceThatWasReadStatelesslyIsWrittenInItsDirtyColumns() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Car car = store.find(Car.class, 1).orElseThrow();
        unit.log();
        store.update(car);
        car.setMileage(3);
        store.update(car);
        car.setOwner("Ann");
        store.upsert(car);
        store.upsert(car);

        assertThat(unit.log())
                .containsExactly(
                        "UPDATE shop.car SET mileage=3 WHERE id=1", "UPDATE shop.car SET owner='Ann' WHERE id=1");
    }

    public static void aDetachedReferenceMergesWhatItHas() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.getReference(Car.class, 1);
        car.setOwner("Ann");
        em.clear();

        assertThat(unit.in(other -> other.merge(car)))
                .containsExactly(READ_CAR + 1, "UPDATE shop.car SET owner='Ann' WHERE id=1");
    }
}
