// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConfigurationException;
import io.ringway.EntityStore;
import io.ringway.RoutedEntityManager;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jakarta Validation before rows are written, as another client sees it. */
@ExtendWith(DevCassandraExtension.class)
class ValidationIT {
    private static final String PREFIX = "jakarta.persistence.validation.";

    private Judge judge;
    private Map<String, Object> properties;

    @BeforeEach
    void prepare(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        properties = new HashMap<>(Units.properties(node, keyspace));
    }

    @AfterEach
    void close() {
        judge.close();
    }

    @Test
    void nothingIsSentWhenOneInstanceIsNotValid() {
        try (EntityManagerFactory factory = open()) {
            RollbackException refusal = catchThrowableOfType(
                    RollbackException.class,
                    () -> factory.runInTransaction(em -> {
                        em.persist(new Guest(1, "Ann"));
                        em.persist(new Guest(2, "B"));
                    }));

            assertThat(refusal.getCause())
                    .isInstanceOf(ConstraintViolationException.class)
                    .hasMessage(
                            "RW-1345: The instance is not valid: name size must be between 2 and 9 "
                                    + "[Guest, PrePersist]. Nothing was sent. Correct the instance, or the constraints of its class.");
            assertThat(judge.row("SELECT id FROM $.guest WHERE id = 1")).isNull();
        }
    }

    @Test
    void whatIsWrittenIsWhatIsValidated() {
        try (EntityManagerFactory factory = open()) {
            factory.runInTransaction(em -> {
                Guest guest = new Guest(3, null);
                em.persist(guest);
                guest.name = "Ann";
            });
            assertThatThrownBy(() -> factory.runInTransaction(em -> em.find(Guest.class, 3).room = new Room("")))
                    .hasStackTraceContaining("room.name size must be between 1 and");
            assertThat(judge.row("SELECT stamped FROM $.guest WHERE id = 3").getBool(0))
                    .isTrue();
        }
    }

    @Test
    void groupsAreThoseOfTheEvent() {
        properties.put(PREFIX + "group.pre-update", "");
        properties.put(PREFIX + "group.pre-remove", Removal.class.getName());
        try (EntityManagerFactory factory = open()) {
            factory.runInTransaction(em -> em.persist(new Guest(4, "Ann")));
            factory.runInTransaction(em -> em.find(Guest.class, 4).name = "B");

            assertThatThrownBy(() -> factory.runInTransaction(em -> em.remove(em.find(Guest.class, 4))))
                    .hasStackTraceContaining("name must be null [Guest, PreRemove]");
            assertThat(judge.row("SELECT name FROM $.guest WHERE id = 4").getString(0))
                    .isEqualTo("B");
        }
    }

    @Test
    void statelessVerbsAndBatchesAreValidated() {
        try (EntityManagerFactory factory = open();
                EntityManager em = factory.createEntityManager()) {
            EntityStore store = factory.unwrap(EntityStore.class);
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);

            assertThatThrownBy(() -> store.insert(new Guest(5, "B"))).isInstanceOf(ConstraintViolationException.class);
            assertThatThrownBy(() -> store.upsert(new Guest(5, "B"))).isInstanceOf(ConstraintViolationException.class);
            assertThatThrownBy(() -> routed.runInBatch(
                            batch -> batch.insert(new Guest(5, "Ann")).insert(new Guest(6, "B"))))
                    .isInstanceOf(ConstraintViolationException.class);
            assertThat(judge.row("SELECT id FROM $.guest WHERE id = 5")).isNull();
        }
    }

    @Test
    void otherEntitiesAreNotValidatedAlong() {
        try (EntityManagerFactory factory = open()) {
            properties.put(PREFIX + "mode", "none");
            try (EntityManagerFactory careless = open()) {
                careless.runInTransaction(em -> em.persist(new Guest(7, "B")));
            }
            factory.runInTransaction(em -> {
                Guest guest = new Guest(8, "Ann");
                guest.host = em.getReference(Guest.class, 7);
                em.persist(guest);
            });

            assertThat(judge.row("SELECT host_id FROM $.guest WHERE id = 8").getInt(0))
                    .isEqualTo(7);
        }
    }

    @Test
    void theGivenFactoryValidatesAndStaysOpen() {
        try (ValidatorFactory given = Validation.buildDefaultValidatorFactory()) {
            properties.put(PREFIX + "factory", given);
            properties.put(PREFIX + "mode", "callback");
            try (EntityManagerFactory factory = open()) {
                assertThatThrownBy(() -> factory.runInTransaction(em -> em.persist(new Guest(9, "B"))))
                        .hasRootCauseInstanceOf(ConstraintViolationException.class);
            }
            assertThat(given.getValidator().validate(new Guest(9, "B"))).hasSize(2);
        }
    }

    @Test
    void wrongSettingsAreTold() {
        properties.put(PREFIX + "group.pre-persist", "no.Group");
        assertThatThrownBy(this::open)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1037: The validation group no.Group is not found [property " + PREFIX
                        + "group.pre-persist]. Correct the name (a nested class is Outer$Inner).");
        properties.remove(PREFIX + "group.pre-persist");
        properties.put(PREFIX + "factory", "factory");
        assertThatThrownBy(this::open)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1036: A java.lang.String is no ValidatorFactory [property " + PREFIX
                        + "factory]. Pass a jakarta.validation.ValidatorFactory, or leave the property out.");
    }

    private EntityManagerFactory open() {
        return Units.open(properties, Guest.class);
    }

    interface Removal {}

    @Entity(name = "Guest")
    static class Guest {
        @Id
        int id;

        @NotNull
        @Size(min = 2, max = 9)
        @Null(groups = Removal.class)
        String name;

        @NotNull
        Boolean stamped;

        @Valid
        Room room;

        @Valid
        @ManyToOne(fetch = FetchType.LAZY)
        Guest host;

        Guest() {}

        Guest(int id, String name) {
            this.id = id;
            this.name = name;
        }

        @PrePersist
        void stamp() {
            stamped = true;
        }
    }

    @Embeddable
    static class Room {
        @Size(min = 1)
        @Column(name = "room")
        String name;

        Room() {}

        Room(String name) {
            this.name = name;
        }
    }
}
