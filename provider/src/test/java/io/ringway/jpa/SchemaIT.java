// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConfigurationException;
import io.ringway.FlushException;
import io.ringway.context.contract.Car;
import io.ringway.context.contract.Event;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DevCassandraExtension.class)
class SchemaIT {
    private static final String ACTION = "jakarta.persistence.schema-generation.database.action";

    private DevCassandra node;
    private String keyspace;
    private Judge judge;

    @BeforeEach
    void begin(DevCassandra first, @DevKeyspace String own) {
        node = first;
        keyspace = own;
        judge = new Judge(first, own);
        judge.execute("DROP KEYSPACE $");
    }

    @AfterEach
    void end() {
        judge.close();
    }

    @Test
    void createMakesKeyspaceAndTables() {
        try (EntityManagerFactory factory = open("create", Map.of("ringway.schema.replication", "simple:1"))) {
            assertThat(judge.row("SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = '$'")
                            .getMap(0, String.class, String.class))
                    .containsEntry("replication_factor", "1");
            factory.runInTransaction(em -> em.persist(new Event("a", 1, "x")));
        }
        try (EntityManagerFactory factory = open("create", Map.of())) {
            assertThat(judge.row("SELECT text FROM $.event").getString(0)).isEqualTo("x");
        }
    }

    @Test
    void dropAndCreateBeginsAnew() {
        open("create", Map.of()).close();
        judge.execute("INSERT INTO $.car (id) VALUES (1)");

        open("drop-and-create", Map.of()).close();

        assertThat(judge.row("SELECT id FROM $.car")).isNull();
    }

    @Test
    void dropLeavesOtherTablesAlone() {
        open("create", Map.of()).close();
        judge.execute("CREATE TABLE $.other (id int PRIMARY KEY)");

        open("drop", Map.of()).close();

        assertThat(judge.row("SELECT table_name FROM system_schema.tables WHERE keyspace_name = '$'")
                        .getString(0))
                .isEqualTo("other");
        open("drop", Map.of()).close();
    }

    @Test
    void theSchemaManagerDoesTheSame() throws SchemaValidationException {
        try (EntityManagerFactory factory = open("none", Map.of())) {
            SchemaManager schema = factory.getSchemaManager();
            schema.create(true);
            schema.validate();
            factory.runInTransaction(em -> em.persist(new Car(1, "AB")));
            schema.truncate();
            assertThat(judge.row("SELECT id FROM $.car")).isNull();
            schema.drop(true);
            assertThat(judge.row("SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name = '$'"))
                    .isNull();
        }
    }

    @Test
    void validateTellsEveryDifference() {
        open("create", Map.of()).close();
        judge.execute("DROP TABLE $.event");
        judge.execute("DROP TABLE $.car");
        judge.execute(
                "CREATE TABLE $.car (id int PRIMARY KEY, code text, power text, mileage int, plate text, tags list<text>)");

        ConfigurationException broken =
                catchThrowableOfType(ConfigurationException.class, () -> open("validate", Map.of()));
        assertThat(broken.problems())
                .extracting(problem -> problem.text().replace(keyspace, "ks"))
                .containsExactlyInAnyOrder(
                        "RW-1607: The column 'power' is text, and the entity maps int [main: ks.car, entity Car]. "
                                + "Map the attribute with @CqlType(\"text\").",
                        "RW-1608: The column 'owner' does not exist [main: ks.car, entity Car]. "
                                + "Add it by a sync of SchemaTool, or set " + ACTION + " to update.",
                        "RW-1605: The table 'ks.event' does not exist [main: ks.event, entity Event]. "
                                + "Create it by a sync of SchemaTool, or set " + ACTION + " to update.");
        try (EntityManagerFactory factory = open("none", Map.of())) {
            SchemaValidationException failures = catchThrowableOfType(
                    SchemaValidationException.class,
                    () -> factory.getSchemaManager().validate());
            assertThat(failures).hasMessageStartingWith("RW-1609: The schema is not as the entities are mapped: ");
            assertThat(Arrays.asList(failures.getFailures())).hasSize(3);
        }
    }

    @Test
    void anotherPrimaryKeyIsTold() {
        open("create", Map.of()).close();
        judge.execute("DROP TABLE $.event");
        judge.execute("CREATE TABLE $.event (stream text, seq int, text text, PRIMARY KEY ((stream, seq)))");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> open("validate", Map.of()))
                .withMessageStartingWith("RW-1606: The primary key is ([stream text, seq int], []), "
                        + "and the entity's is ([stream text], [seq int])");
    }

    @Test
    void aMissingKeyspaceOrTableIsTold() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> open("validate", Map.of()))
                .withMessageStartingWith("RW-1603: The keyspace '" + keyspace + "' does not exist [connection main]. ");
        try (EntityManagerFactory factory = open("none", Map.of())) {
            EntityManager em = factory.createEntityManager();
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> em.find(Car.class, 1))
                    .withMessageStartingWith("RW-1430: ")
                    .withMessageContaining(keyspace);
            em.persist(new Car(1, "AB"));
            FlushException failure = catchThrowableOfType(FlushException.class, em::flush);
            assertThat(failure.notApplied()).hasSize(1);
            assertThat(failure).hasMessageContaining("RW-1430: ").hasMessageContaining(keyspace);
            factory.getSchemaManager().create(true);
            em.flush();
            assertThat(judge.row("SELECT plate FROM $.car WHERE id = 1").getString(0))
                    .isEqualTo("AB");
            em.clear();
            judge.execute("DROP TABLE $.car");
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> em.find(Car.class, 1))
                    .withMessageStartingWith("RW-1430: ")
                    .withMessageContaining("car");
            factory.getSchemaManager().create(false);
            assertThat(em.find(Car.class, 1)).isNull();
            em.close();
        }
    }

    private EntityManagerFactory open(String action, Map<String, ?> more) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put(ACTION, action);
        properties.putAll(more);
        return Units.open(properties, Car.class, Event.class);
    }
}
