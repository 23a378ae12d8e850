// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.SqlResultSetMapping;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/native-queries.md that need an entity of their own. */
@ExtendWith(DevCassandraExtension.class)
class ResultMappingsGuideIT {
    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("mappings")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property("ringway.connections.main.contact-points", node.contactPoint())
                .property("ringway.connections.main.local-datacenter", node.localDatacenter())
                .property("ringway.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .managedClass(Refuel.class)
                .createEntityManagerFactory();
        unit.runInTransaction(em -> {
            for (int number = 1; number <= 3; number++) {
                Refuel refuel = new Refuel();
                refuel.plate = "RW-70";
                refuel.number = number;
                refuel.litres = 10 * number;
                em.persist(refuel);
            }
        });
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    // tag::mappings
    @Entity
    @IdClass(Refuel.Key.class)
    @SqlResultSetMapping(
            name = "Refuel.written",
            entities =
                    @EntityResult(
                            entityClass = Refuel.class,
                            fields = @FieldResult(name = "litres", column = "amount")),
            columns = @ColumnResult(name = "written", type = Long.class))
    @NamedNativeQuery(
            name = "Refuel.totals",
            query = "SELECT plate, sum(litres) AS total FROM refuel WHERE plate = :plate",
            classes =
                    @ConstructorResult(
                            targetClass = Total.class,
                            columns = {@ColumnResult(name = "plate"), @ColumnResult(name = "total")}))
    public static class Refuel {
        @PartitionKey
        String plate;

        @ClusteringKey
        int number;

        int litres;

        public record Key(String plate, int number) {}
    }

    public record Total(String plate, long litres) {}
    // end::mappings

    @Test
    void saysWhatRowsBecome() {
        try (EntityManager em = unit.createEntityManager()) {
            // tag::use
            Total total = em.createNamedQuery("Refuel.totals", Total.class)
                    .setParameter("plate", "RW-70")
                    .getSingleResult();
            List<?> rows = em.createNativeQuery(
                            "SELECT plate, number, litres AS amount, writetime(litres) AS written FROM refuel",
                            "Refuel.written")
                    .getResultList();
            Object[] row = (Object[]) rows.get(0);
            Refuel refuel = (Refuel) row[0]; // managed
            Long written = (Long) row[1];
            // end::use
            assertThat(total).isEqualTo(new Total("RW-70", 60));
            assertThat(rows).hasSize(3);
            assertThat(em.contains(refuel)).isTrue();
            assertThat(written).isPositive();
        }
    }
}
