// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/lifecycle.md and metamodel.md. */
@ExtendWith(DevCassandraExtension.class)
class LifecycleGuideIT {
    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("contracts")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Contract.class)
                .managedClass(Visitor.class)
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
    void stampsWhatIsWritten() {
        // tag::stamped
        unit.runInTransaction(em -> em.persist(new Contract("C-1", "draft")));
        unit.runInTransaction(em -> em.find(Contract.class, "C-1").sign());
        // end::stamped
        Contract contract = unit.callInTransaction(em -> em.find(Contract.class, "C-1"));
        assertThat(contract.created).isNotNull();
        assertThat(contract.changed).isAfterOrEqualTo(contract.created);
        assertThat(Archivist.FILED).containsExactly("C-1");
        assertThatThrownBy(() -> unit.runInTransaction(em -> em.remove(em.find(Contract.class, "C-1"))))
                .hasStackTraceContaining("signed contracts stay");
        Contract kept = unit.callInTransaction(em -> em.find(Contract.class, "C-1"));
        assertThat(kept).isNotNull();
    }

    @Test
    void describesItsClasses() {
        // tag::metamodel
        EntityType<Contract> type = unit.getMetamodel().entity(Contract.class);
        SingularAttribute<? super Contract, String> id = type.getId(String.class);
        Set<Attribute<? super Contract, ?>> attributes = type.getAttributes();
        // end::metamodel
        assertThat(id.getName()).isEqualTo("number");
        assertThat(attributes).extracting(Attribute::getName).contains("number", "state", "created", "changed");
    }

    @Test
    void validatesWhatIsWritten() {
        // tag::validated
        unit.runInTransaction(em -> em.persist(new Visitor(1, "Ann", "ann@example.org")));
        assertThatThrownBy(() ->
                        unit.runInTransaction(em -> em.find(Visitor.class, 1).mail("nowhere")))
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        // end::validated
    }

    // tag::entity
    @Entity
    @EntityListeners(Archivist.class)
    public static class Contract {
        @Id
        private String number;

        private String state;
        private Instant created;
        private Instant changed;

        @PrePersist
        private void created() {
            created = Instant.now();
            changed = created;
        }

        @PreUpdate
        private void changed() {
            changed = Instant.now();
        }

        @PreRemove
        private void removing() {
            if (state.equals("signed")) {
                throw new IllegalStateException("signed contracts stay");
            }
        }
        // end::entity

        public Contract() {}

        public Contract(String number, String state) {
            this.number = number;
            this.state = state;
        }

        public void sign() {
            state = "signed";
        }
    }

    // tag::listener
    public static class Archivist {
        static final List<String> FILED = new ArrayList<>();

        @PostPersist
        void file(Contract contract) {
            FILED.add(contract.number);
        }
    }
    // end::listener

    @Entity
    public static class Visitor {
        @Id
        private int number;

        @NotBlank
        private String name;

        @Email
        private String mail;

        public Visitor() {}

        public Visitor(int number, String name, String mail) {
            this.number = number;
            this.name = name;
            this.mail = mail;
        }

        public void mail(String address) {
            mail = address;
        }
    }
}
