// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.Replication;
import io.ringway.SchemaDrift;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.Using;
import io.ringway.annotation.TableOptions;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Driver;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/schema.md. */
@ExtendWith(DevCassandraExtension.class)
class SchemaGuideIT {
    private static EntityManagerFactory unit;
    private static DevCassandra depot;

    @BeforeAll
    static void open(DevCassandra first, @DevCluster("archive") DevCassandra second) {
        depot = first;
        unit = GuideUnit.open(first, second);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @Test
    void fromKeyspacesToDrop() {
        // tag::keyspaces
        SchemaTool tool = unit.unwrap(SchemaTool.class);
        tool.createKeyspace("fleet_eu", Replication.simple(1), Using.connection("depot"), Using.connection("archive"));
        tool.createKeyspace(
                "fleet_us", Replication.networkTopology(Map.of("datacenter1", 1)), Using.connection("depot"));
        // end::keyspaces

        // tag::plan
        EntityTables tables = tool.forEntities(Automobile.class, Driver.class)
                .keyspaces("fleet", "fleet_eu")
                .connections("depot", "archive");

        SchemaPlan plan = tables.plan();
        System.out.println(plan);
        // end::plan
        assertThat(plan.places()).hasSize(4);
        assertThat(plan.statements()).hasSize(4);
        assertThat(plan.toString()).contains("depot/fleet: nothing to send", "archive/fleet_eu: 2 statements");

        // tag::sync
        SchemaPlan sent = tables.onProgress(step -> System.out.printf(
                        "%s/%s: %d of %d: %s%n",
                        step.connection(), step.keyspace(), step.done(), step.total(), step.statement()))
                .sync();
        // end::sync
        assertThat(sent.statements()).isEqualTo(plan.statements());
        assertThat(tables.sync().isEmpty()).isTrue();

        // tag::validate
        List<SchemaDrift> drift = tables.validate(); // what differs from the entities
        tables.requireValid(); // the same as an error
        List<SchemaDrift> between = tables.drift(); // what differs from one connection to the other
        // end::validate
        assertThat(drift).isEmpty();
        assertThat(between).isEmpty();

        EntityTables all = tables;
        tables = all.keyspaces("fleet_eu");
        // tag::drop
        tables.drop();
        tool.dropKeyspace("fleet_eu", Using.connection("depot"), Using.connection("archive"));
        // end::drop
        tool.dropKeyspace("fleet_us", Using.connection("depot"));
        assertThat(all.validate()).extracting(SchemaDrift::kind).containsOnly(SchemaDrift.Kind.MISSING_KEYSPACE);
    }

    @Test
    void optionsAndIndexes() {
        try (EntityManagerFactory workshop = new PersistenceConfiguration("workshop")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Inspection.class)
                .property("ringway.connections.depot.contact-points", depot.contactPoint())
                .property("ringway.keyspace", "workshop")
                .property("jakarta.persistence.schema-generation.database.action", "update")
                .createEntityManagerFactory()) {
            EntityTables tables = workshop.unwrap(SchemaTool.class).forEntities();

            assertThat(tables.validate()).isEmpty();
            assertThat(GuideUnit.value(
                            workshop,
                            "depot",
                            "SELECT gc_grace_seconds FROM system_schema.tables"
                                    + " WHERE keyspace_name = 'workshop' AND table_name = 'inspection'"))
                    .isEqualTo(3600);
        }
    }

    // tag::mapping
    @Entity
    @Table(
            name = "inspection",
            comment = "one row for each visit to the workshop",
            indexes = {@Index(columnList = "inspector"), @Index(columnList = "keys(findings)")})
    @TableOptions({"gc_grace_seconds = 3600", "compaction = {'class': 'LeveledCompactionStrategy'}"})
    public static class Inspection {
        @Id
        String plate;

        String inspector;
        Map<String, String> findings;
    }
    // end::mapping
}
