// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.bootstrap.RingwayPersistenceProvider;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/collections.md. */
@ExtendWith(DevCassandraExtension.class)
class CollectionsGuideIT {
    private static EntityManagerFactory unit;

    // tag::entity
    @Entity
    static class Logbook {
        @Id
        String plate;

        Set<String> features = new HashSet<>();
        List<String> journal = new ArrayList<>();
        Map<String, Integer> parts = new HashMap<>();
    }
    // end::entity

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("logbooks")
                .provider(RingwayPersistenceProvider.class.getName())
                .managedClass(Logbook.class)
                .property("ringway.connections.depot.contact-points", node.contactPoint())
                .property("ringway.connections.depot.local-datacenter", node.localDatacenter())
                .property("ringway.connections.depot.keyspace", keyspace)
                .property("ringway.schema.replication", "simple:1")
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @Test
    void sendsWhatChanged() {
        write("RW-20");
        // tag::change
        unit.runInTransaction(em -> {
            Logbook book = em.find(Logbook.class, "RW-20");
            book.features.add("sunroof");
            book.features.remove("radio");
            book.journal.add("washed");
            book.parts.merge("tyre", 4, Integer::sum);
        });
        // end::change
        Logbook after = read("RW-20");
        assertThat(after.features).containsExactly("sunroof");
        assertThat(after.journal).containsExactly("bought", "washed");
        assertThat(after.parts).containsExactly(Map.entry("tyre", 8));
    }

    @Test
    void keepsWhatOthersAdd() {
        write("RW-21");
        // tag::both
        try (EntityManager mine = unit.createEntityManager();
                EntityManager theirs = unit.createEntityManager()) {
            mine.find(Logbook.class, "RW-21").features.add("heating");
            theirs.find(Logbook.class, "RW-21").features.add("towbar");
            mine.flush();
            theirs.flush();
        }
        assertThat(read("RW-21").features).containsExactlyInAnyOrder("radio", "heating", "towbar");
        // end::both
    }

    @Test
    void writesTheWholeWhenItIsReplaced() {
        write("RW-22");
        // tag::whole
        unit.runInTransaction(em -> {
            Logbook book = em.find(Logbook.class, "RW-22");
            book.journal.set(0, "leased");
            book.features = new HashSet<>(Set.of("heating"));
            book.parts.clear();
        });
        // end::whole
        Logbook after = read("RW-22");
        assertThat(after.journal).containsExactly("leased");
        assertThat(after.features).containsExactly("heating");
        assertThat(after.parts).isEmpty();
    }

    private static Logbook read(String plate) {
        return unit.callInTransaction(em -> em.find(Logbook.class, plate));
    }

    private static void write(String plate) {
        Logbook book = new Logbook();
        book.plate = plate;
        book.features.add("radio");
        book.journal.add("bought");
        book.parts.put("tyre", 4);
        unit.runInTransaction(em -> em.persist(book));
    }
}
