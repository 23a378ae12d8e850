// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.IdClass;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/inheritance.md. */
@ExtendWith(DevCassandraExtension.class)
class InheritanceGuideIT {
    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("feeds")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Entry.class)
                .managedClass(Photo.class)
                .managedClass(Note.class)
                .property("ringway.connections.main.contact-points", node.contactPoint())
                .property("ringway.connections.main.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPartitionOfSeveralClasses() {
        unit.runInTransaction(em -> {
            em.persist(new Note("ann", 1, "hello"));
            em.persist(new Photo("ann", 2, "sea.jpg"));
        });
        try (EntityManager em = unit.createEntityManager()) {
            // tag::read
            Entry entry = em.find(Entry.class, new EntryId("ann", 2)); // a Photo
            Note none = em.find(Note.class, new EntryId("ann", 2)); // null: the row is no Note
            List<Entry> feed = em.createNativeQuery("SELECT * FROM entry WHERE owner = ?1", Entry.class)
                    .setParameter(1, "ann")
                    .getResultList();
            // end::read
            assertThat(entry).isExactlyInstanceOf(Photo.class);
            assertThat(none).isNull();
            assertThat(feed).hasSize(2).contains(entry);
            assertThat(((Note) feed.get(0)).text).isEqualTo("hello");
        }
    }

    // tag::entities
    @Entity
    @IdClass(EntryId.class)
    public abstract static class Entry {
        @PartitionKey
        private String owner;

        @ClusteringKey
        private int number;
        // end::entities

        protected Entry() {}

        protected Entry(String owner, int number) {
            this.owner = owner;
            this.number = number;
        }
    }

    public record EntryId(String owner, int number) {}

    // tag::classes
    @Entity
    public static class Photo extends Entry {
        private String file;
        // end::classes

        protected Photo() {}

        public Photo(String owner, int number, String file) {
            super(owner, number);
            this.file = file;
        }
    }

    // tag::note
    @Entity
    public static class Note extends Entry {
        private String text;
        // end::note

        protected Note() {}

        public Note(String owner, int number, String text) {
            super(owner, number);
            this.text = text;
        }
    }
}
