// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.FlushException;
import io.ringway.WriteOutcome;
import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;

/** Flushes that fail in part or whole. Each public method is a test. */
public final class FailureScenarios {
    private FailureScenarios() {}

    public static void aFailedFlushSaysWhatBecameOfEachWrite() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        Car applied = new Car(1, "A");
        Car refused = new Car(2, "B");
        Car unknown = new Car(3, "C");
        em.persist(applied);
        em.persist(refused);
        em.persist(unknown);
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.contains("id=2"));
        unit.here().failNext(Effect.UNKNOWN, line -> line.contains("id=3"));

        FlushException failure = catchThrowableOfType(FlushException.class, em::flush);

        assertThat(failure)
                .hasMessageStartingWith(
                        "RW-1302: Of 3 writes 1 were applied, 1 were not applied, and of 1 it is unknown "
                                + "[INSERT Car on here/shop]. The first failure is: RW-1440: Too few replicas are alive");
        assertThat(failure.applied()).extracting(WriteOutcome::entity).containsExactly(applied);
        assertThat(failure.notApplied()).extracting(WriteOutcome::entity).containsExactly(refused);
        assertThat(failure.unknown()).extracting(WriteOutcome::entity).containsExactly(unknown);
        unit.log();
        em.flush();
        assertThat(unit.log()).hasSize(2).noneMatch(line -> line.contains("id=1"));
    }

    public static void whatWasNotAcknowledgedStaysDirty() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.find(Car.class, 1);
        car.setMileage(2);
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("UPDATE"));
        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);
        unit.log();

        em.flush();

        assertThat(unit.log()).containsExactly("UPDATE shop.car SET mileage=2 WHERE id=1");
    }

    public static void whatIsUnknownIsWrittenAgainAlsoWhenItIsAsItWasBefore() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityManager em = unit.em();
        Car car = em.find(Car.class, 1);
        car.setMileage(2);
        car.setOwner("Ann");
        car.setTags(new ArrayList<>(List.of("red")));
        unit.here().loseNextAnswer(line -> line.startsWith("UPDATE"));
        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);
        unit.log();

        car.setMileage(0);
        car.setOwner(null);
        car.setTags(null);
        em.flush();

        assertThat(unit.log()).containsExactly("UPDATE shop.car SET mileage=0, owner=null, tags=null WHERE id=1");
        em.flush();
        assertThat(unit.log()).isEmpty();
    }

    public static void anInsertThatIsUnknownErasesWhenItIsWrittenAgain() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        Car car = new Car(1, "AB");
        em.persist(car);
        unit.here().loseNextAnswer(line -> line.startsWith("INSERT"));
        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);
        unit.log();

        car.setPlate(null);
        em.flush();

        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.car (id=1, code=null, power=null, mileage=0, owner=null, plate=null, tags=null)");
    }

    public static void anInsertThatIsUnknownIsDeletedWhenTheInstanceIsRemoved() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        Car car = new Car(1, "AB");
        em.persist(car);
        unit.here().loseNextAnswer(line -> line.startsWith("INSERT"));
        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);
        unit.log();

        em.remove(car);
        em.flush();

        assertThat(unit.log()).containsExactly("DELETE shop.car WHERE id=1");
    }

    public static void aPlaceThatDoesNotAnswerIsAskedOnceWhatItHas() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        EntityManager em = unit.em();
        for (String name : List.of("a", "b", "c")) {
            em.persist(new Account(name, 1));
            unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("INSERT"));
        }
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("SELECT"));

        FlushException failure = catchThrowableOfType(FlushException.class, em::flush);

        assertThat(failure.unknown()).hasSize(3);
        assertThat(unit.log()).filteredOn(line -> line.startsWith("SELECT")).hasSize(1);
    }

    public static void theListenerHearsOfEveryWrite() {
        List<String> heard = new ArrayList<>();
        RecordedUnit unit = RecordedUnit.heardBy(
                outcomes -> outcomes.forEach(outcome -> heard.add(outcome.operation() + " " + outcome.status() + " "
                        + outcome.attributes() + " " + outcome.route().connection())),
                Car.class);
        unit.in(em -> em.persist(new Car(1, "AB")));
        unit.in(em -> em.find(Car.class, 1).setMileage(3));
        unit.in(em -> em.find(Car.class, 1));
        EntityManager em = unit.em();
        em.remove(em.find(Car.class, 1));
        unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("DELETE"));
        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);

        assertThat(heard)
                .containsExactly(
                        "INSERT APPLIED [mileage, plate] here",
                        "UPDATE APPLIED [mileage] here",
                        "DELETE UNKNOWN [] here");
    }

    public static void aFailedCommitIsARollbackWithItsCause() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        em.getTransaction().begin();
        Car car = new Car(1, "AB");
        em.persist(car);
        unit.here().failNext(Effect.NOT_APPLIED, line -> true);

        RollbackException failure = catchThrowableOfType(
                RollbackException.class, () -> em.getTransaction().commit());

        assertThat(failure).hasMessageStartingWith("RW-1317: The commit failed: RW-1302: ");
        assertThat(((FlushException) failure.getCause()).outcomes())
                .extracting(WriteOutcome::status, WriteOutcome::operation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Status.NOT_APPLIED, Operation.INSERT));
        assertThat(em.contains(car)).isFalse();
    }

    public static void aFailedFlushLeavesOnlyRollback() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityManager em = unit.em();
        em.getTransaction().begin();
        em.persist(new Car(1, "AB"));
        unit.here().failNext(Effect.NOT_APPLIED, line -> true);
        assertThatExceptionOfType(FlushException.class).isThrownBy(em::flush);

        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> em.getTransaction().commit())
                .withMessage("RW-1316: The transaction was marked for rollback only. "
                        + "An operation in it failed, or the application marked it.");
    }
}
