// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.RequestTimeout;
import io.ringway.RoutedEntityManager;
import io.ringway.StaleRowException;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.Timeout;
import java.time.Duration;
import java.time.Instant;

/** Options of single reads and writes. Each public method is a test. */
public final class OptionScenarios {
    private OptionScenarios() {}

    public static void optionsOfAWriteGoWithItsRequestAndWithNoLaterOne() {
        RecordedUnit unit = RecordedUnit.of(Car.class);
        RoutedEntityManager em = unit.em();
        Car car = new Car(1, "AB");
        em.persist(car, Consistency.QUORUM, RequestTimeout.of(Duration.ofSeconds(3)), Ttl.of(Duration.ofHours(1)));
        em.flush();
        car.setMileage(1);
        em.flush();
        car.setMileage(2);
        em.persist(car, Consistency.ALL);
        em.flush();
        em.remove(car, Timestamp.of(Instant.ofEpochSecond(2)));
        em.flush();

        assertThat(unit.exactLog())
                .containsExactly(
                        "INSERT shop.car (id=1, mileage=0, plate='AB') USING TTL 3600 "
                                + "{consistency=QUORUM, timestamp=1000000, timeout=PT3S}",
                        "UPDATE shop.car SET mileage=1 WHERE id=1 {timestamp=1000001}",
                        "UPDATE shop.car SET mileage=2 WHERE id=1 {consistency=ALL, timestamp=1000002}",
                        "DELETE shop.car WHERE id=1 {timestamp=2000000}");
    }

    public static void optionsOfAReadGoWithItsRequest() {
        RecordedUnit unit = WriteScenarios.withCar();
        RoutedEntityManager em = unit.em();

        em.refresh(em.find(Car.class, 1, Consistency.ONE, Timeout.ms(250)), Consistency.SERIAL);

        assertThat(unit.log())
                .extracting(line -> line.substring(line.indexOf('{')))
                .containsExactly("{consistency=ONE, timeout=PT0.25S}", "{consistency=SERIAL}");
    }

    public static void conditionsAreCheckedByTheDatabase() {
        RecordedUnit unit = WriteScenarios.withCar();
        RoutedEntityManager em = unit.em();
        em.persist(new Car(1, "CD"), Condition.ifNotExists());
        assertThatExceptionOfType(EntityExistsException.class).isThrownBy(em::flush);
        em.clear();
        Car car = em.find(Car.class, 1);
        car.setMileage(3);
        em.persist(car, Condition.ifEqual("plate", "XY"));
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(em::flush)
                .withMessageContaining("is not as the conditions say")
                .satisfies(stale -> assertThat(stale.row()).containsEntry("plate", "AB"));
        em.persist(car, Condition.ifEqual("plate", "AB"));
        em.flush();
        em.remove(car, Condition.ifExists());
        em.flush();

        assertThat(unit.log())
                .filteredOn(line -> !line.startsWith("SELECT"))
                .containsExactly(
                        "INSERT shop.car (id=1, mileage=0, plate='CD') IF NOT EXISTS",
                        "UPDATE shop.car SET mileage=3 WHERE id=1 IF plate='XY'",
                        "UPDATE shop.car SET mileage=3 WHERE id=1 IF plate='AB'",
                        "DELETE shop.car WHERE id=1 IF EXISTS");
    }

    public static void optionsThatDoNotGoTogetherAreRefusedAtOnce() {
        RecordedUnit unit = RecordedUnit.of(Car.class, Account.class);
        RoutedEntityManager em = unit.em();
        Car car = new Car(1, "AB");
        Ttl hour = Ttl.of(Duration.ofHours(1));
        Timestamp epoch = Timestamp.of(Instant.EPOCH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.persist(car, Condition.ifExists()))
                .withMessageStartingWith("RW-1407: The condition Condition.ifExists() ")
                .withMessageEndingWith(
                        " does not go with INSERT [Car]. An insert can be conditional on the row's absence, "
                                + "any other write on its presence or its values. Leave the option out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.persist(car, epoch, Condition.ifNotExists()))
                .withMessage(
                        "RW-1409: The option Timestamp[microseconds=0] does not go with a conditional write [Car]. The database "
                                + "gives such writes a timestamp of its own; those of versioned entities are conditional, "
                                + "and updates of instances that were not read. Leave the option out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.persist(new Account("a", 1), epoch))
                .withMessageStartingWith("RW-1409: The option Timestamp[microseconds=0] does not go with a "
                        + "conditional write [Account]. ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.persist(car, hour, hour))
                .withMessageStartingWith("RW-1405: Two options of one operation say the same thing: ");
        em.persist(car);
        em.flush();
        unit.log();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.remove(car, hour))
                .withMessage(
                        "RW-1470: The option Ttl[seconds=3600] does not go with a delete [Car]. Nothing is written that could expire. "
                                + "Leave the option out.");
        assertThatIllegalArgumentException().isThrownBy(() -> em.find(Car.class, 1, Consistency.ONE, Consistency.ALL));
        em.flush();
        assertThat(unit.log()).isEmpty();
    }
}
