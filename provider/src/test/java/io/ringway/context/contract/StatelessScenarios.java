// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.Condition;
import io.ringway.EntityStore;
import io.ringway.StaleRowException;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityExistsException;
import java.util.List;

/** The stateless verbs on instances that the application has built. Each public method is a test. */
public final class StatelessScenarios {
    private StatelessScenarios() {}

    public static void insertWritesWhatIsNotNull() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityStore store = store(unit);
        store.insert(new Car(1, "AB"));
        store.insert(List.of(new Car(2, null), new Car(3, null)));
        store.insert(List.of());

        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.car (id=1, mileage=0, plate='AB')",
                        "INSERT shop.car (id=2, mileage=0)",
                        "INSERT shop.car (id=3, mileage=0)");
        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> store.insert(new Car(1, "CD"), Condition.ifNotExists()));
    }

    public static void updateWritesEveryAttributeWhereTheRowExists() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        EntityStore store = store(unit);

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> store.update(new Car(1, "AB")))
                .withMessageStartingWith("RW-1304: The row with the id 1 does not exist any more [Car]. ");
        assertThat(unit.log())
                .containsExactly(
                        "UPDATE shop.car SET code=null, power=null, mileage=0, owner=null, plate='AB', tags=null "
                                + "WHERE id=1 IF EXISTS");
    }

    public static void upsertWritesTheWholeRow() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        store(unit).upsert(new Car(1, "AB"));

        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.car (id=1, code=null, power=null, mileage=0, owner=null, plate='AB', tags=null)");
    }

    public static void deleteNeedsTheIdAlone() {
        RecordedUnit unit = RecordedUnit.of(Car.class, Event.class);
        store(unit).delete(new Car(1, null));
        store(unit).delete(List.of(new Event("a", 1, null), new Event("a", 2, null)), Using.connection("there"));

        assertThat(unit.log()).containsExactly("DELETE shop.car WHERE id=1");
        assertThat(unit.logThere())
                .containsExactly("BATCH UNLOGGED [DELETE shop.event WHERE stream='a' AND seq=1; "
                        + "DELETE shop.event WHERE stream='a' AND seq=2]");
    }

    public static void aVersionedInstanceIsCheckedByItsVersion() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        EntityStore store = store(unit);
        Account account = new Account("a", 1);
        store.upsert(account);
        account.setBalance(2);
        store.upsert(account);
        account.setBalance(3);
        store.update(account);
        store.delete(account);

        assertThat(account.getVersion()).isEqualTo(3);
        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.account (name='a', balance=1, version=1) IF NOT EXISTS",
                        "UPDATE shop.account SET balance=2, memo=null, version=2 WHERE name='a' IF version=1",
                        "UPDATE shop.account SET balance=3, memo=null, version=3 WHERE name='a' IF version=2",
                        "DELETE shop.account WHERE name='a' IF version=3");
    }

    public static void findGivesANewInstanceEachTime() {
        RecordedUnit unit = WriteScenarios.withCar();
        EntityStore store = store(unit);

        assertThat(store.find(Car.class, 1)).isPresent();
        assertThat(store.find(Car.class, 1).get())
                .isNotSameAs(store.find(Car.class, 1).get());
        assertThat(store.find(Car.class, 2)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.find(Car.class, "1"))
                .withMessage("RW-1121: The id is a java.lang.String, not a java.lang.Integer [Car].");
    }

    public static void twoInstancesOfARowInOneCallAreRefused() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store(unit).upsert(List.of(new Car(1, "A"), new Car(1, "B"))))
                .withMessage("RW-1305: Two instances of one call have the id 1 [Car]. "
                        + "The writes of one call are not ordered. Write them in two calls, or merge them first.");
        assertThat(unit.log()).isEmpty();
    }

    private static EntityStore store(RecordedUnit unit) {
        return unit.factory().unwrap(EntityStore.class);
    }
}
