// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.BatchType;
import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.context.RecordedUnit;
import java.util.UUID;

/** Ids that are made where they are missing. Each public method is a test. */
public final class GeneratedIdScenarios {
    private GeneratedIdScenarios() {}

    public static void theIdIsThereAfterPersist() {
        RecordedUnit unit = RecordedUnit.of(Ticket.class);
        RoutedEntityManager em = unit.em();
        Ticket first = new Ticket(1);
        Ticket second = new Ticket(2);
        em.persist(first);
        em.persist(second);

        assertThat(UUID.fromString(first.getSeries()).version()).isEqualTo(4);
        assertThat(first.getSold().version()).isEqualTo(1);
        assertThat(second.getSold().timestamp()).isGreaterThan(first.getSold().timestamp());
        assertThat(em.contains(first)).isTrue();
        assertThat(em.find(Ticket.class, new Ticket.Key(first.getSeries(), first.getSold())))
                .isSameAs(first);
    }

    public static void whatIsSetStays() {
        RecordedUnit unit = RecordedUnit.of(Ticket.class);
        Ticket ticket = new Ticket(1);
        ticket.setSeries("A");
        unit.in(em -> em.persist(ticket));

        assertThat(ticket.getSeries()).isEqualTo("A");
        assertThat(ticket.getSold()).isNotNull();
    }

    public static void mergeGivesTheCopyAnIdAndReadsNothing() {
        RecordedUnit unit = RecordedUnit.of(Ticket.class);
        Ticket source = new Ticket(3);
        Ticket[] merged = new Ticket[1];

        assertThat(unit.in(em -> merged[0] = em.merge(source))).hasSize(1).allMatch(line -> line.startsWith("INSERT "));
        assertThat(source.getSold()).isNull();
        assertThat(merged[0].getSold()).isNotNull();
        assertThat(merged[0].getPrice()).isEqualTo(3);
    }

    public static void storeAndBatchMakeIdsToo() {
        RecordedUnit unit = RecordedUnit.of(Ticket.class);
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Ticket inserted = new Ticket(1);
        Ticket upserted = new Ticket(2);
        Ticket batched = new Ticket(3);
        store.insert(inserted);
        store.upsert(upserted);
        unit.em().runInBatch(batch -> batch.insert(batched), BatchType.LOGGED);

        assertThat(inserted.getSold()).isNotNull();
        assertThat(upserted.getSold()).isNotNull();
        assertThat(batched.getSold()).isNotNull();
        assertThat(unit.log()).hasSize(3);
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> store.update(new Ticket(4)))
                .withMessageStartingWith("RW-1120: The id is not complete: series, sold is null [Ticket].");
    }
}
