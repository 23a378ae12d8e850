// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.StaticColumn;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Table;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example of static columns in docs/guide/types.md. */
@ExtendWith(DevCassandraExtension.class)
class PartitionsGuideIT {
    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("partitions")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property("ringway.connections.main.contact-points", node.contactPoint())
                .property("ringway.connections.main.local-datacenter", node.localDatacenter())
                .property("ringway.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .managedClass(Measurement.class)
                .managedClass(Sensor.class)
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    // tag::partitions
    @Entity
    @IdClass(MeasurementId.class)
    public static class Measurement {
        @PartitionKey
        String sensor;

        @ClusteringKey(descending = true)
        Instant at;

        double value;

        @StaticColumn
        String unit; // of all measurements of the sensor
    }

    public record MeasurementId(String sensor, Instant at) {}

    @Entity
    @Table(name = "measurement")
    public static class Sensor {
        @Id
        @Column(name = "sensor")
        String name;

        @StaticColumn
        String unit;

        @StaticColumn
        String room;
    }
    // end::partitions

    @Test
    void staticValuesWithoutRows() {
        // tag::sensor
        unit.runInTransaction(em -> {
            Sensor sensor = new Sensor();
            sensor.name = "t1";
            sensor.unit = "°C";
            em.persist(sensor); // there is no measurement yet
        });

        // UPDATE measurement SET room = ? WHERE sensor = ?
        unit.runInTransaction(em -> em.find(Sensor.class, "t1").room = "attic");

        // DELETE room, unit FROM measurement WHERE sensor = ?
        unit.runInTransaction(em -> em.remove(em.find(Sensor.class, "t1"))); // its measurements stay
        // end::sensor

        Measurement measurement = new Measurement();
        measurement.sensor = "t1";
        measurement.at = Instant.EPOCH;
        unit.runInTransaction(em -> em.persist(measurement));
        unit.runInTransaction(em -> {
            assertThat(em.find(Measurement.class, new MeasurementId("t1", Instant.EPOCH)).unit)
                    .isNull();
            assertThat(em.find(Sensor.class, "t1")).isNull();
        });
    }
}
