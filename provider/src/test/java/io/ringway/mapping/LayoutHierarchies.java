// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The entities of docs/LAYOUT.md, as the page shows them: entities that extend others. */
@SuppressWarnings("unused")
final class LayoutHierarchies {
    private LayoutHierarchies() {}

    @Entity
    @IdClass(PaymentId.class)
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
    abstract static class Payment {
        @PartitionKey
        UUID customer;

        @ClusteringKey
        UUID number;

        BigDecimal amount;
    }

    record PaymentId(UUID customer, UUID number) {}

    @Entity
    @DiscriminatorValue("C")
    static class CardPayment extends Payment {
        String holder;
    }

    @Entity
    @DiscriminatorValue("T")
    static class Transfer extends Payment {
        String iban;
        LocalDate due;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Signal {
        @Id
        UUID id;

        Instant at;
    }

    @Entity
    static class Alarm extends Signal {
        int level;
    }

    @Entity
    @Table(name = "heartbeats")
    static class Heartbeat extends Signal {
        String node;
    }

    @MappedSuperclass
    private abstract static class Document<K> {
        @Id
        private K id;

        private Instant created;
    }

    @Entity
    static class Report extends Document<UUID> {
        private String author;
    }
}
