// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.context.contract.Author;
import io.ringway.context.contract.Device;
import io.ringway.context.contract.Device.Pump;
import io.ringway.context.contract.Device.Screen;
import io.ringway.context.contract.Staff;
import io.ringway.context.contract.Staff.Doctor;
import io.ringway.context.contract.Staff.Nurse;
import io.ringway.context.contract.Ward;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Associations with entities that others extend, in real rows of one table and of several. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PolymorphicReferencesIT {
    private Judge judge;
    private CqlSession session;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        judge = new Judge(node, keyspace);
        session = Judge.session(node);
        factory = Units.open(
                Map.of(
                        "ringway.connections.main.session",
                        session,
                        "ringway.keyspace",
                        keyspace,
                        "jakarta.persistence.schema-generation.database.action",
                        "create"),
                Ward.class,
                Staff.class,
                Doctor.class,
                Nurse.class,
                Device.class,
                Pump.class,
                Screen.class,
                Author.class);
    }

    @AfterAll
    void close() {
        factory.close();
        session.close();
        judge.close();
    }

    @Test
    void whatIsReferredToIsOfItsClass() {
        factory.runInTransaction(em -> {
            Doctor chief = new Doctor(1, "Ann", "heart", null);
            Ward ward = new Ward(1);
            ward.setHead(chief);
            ward.getStaff().add(chief);
            ward.getStaff().add(new Nurse(2, "Bob", chief));
            ward.setMainDevice(new Screen(5, "ecg", ward, 20));
            em.persist(ward);
            em.persist(new Pump(6, "drip", ward));
        });

        assertThat(judge.row("SELECT head_id, maindevice_id FROM $.ward WHERE id = 1")
                        .getInt(0))
                .isEqualTo(1);
        assertThat(judge.row("SELECT dtype FROM $.staff WHERE id = 2").getString(0))
                .isEqualTo("Nurse");
        factory.runInTransaction(em -> {
            Ward ward = em.find(Ward.class, 1);
            assertThat(((Doctor) ward.getHead()).field()).isEqualTo("heart");
            assertThat(((Screen) ward.getMainDevice()).inches()).isEqualTo(20);
            assertThat(ward.getStaff()).hasSize(2).hasAtLeastOneElementOfType(Nurse.class);
            assertThat(ward.getDevices()).hasSize(2).hasAtLeastOneElementOfType(Pump.class);
            assertThat(ward.getHead().team()).extracting(Staff::name).containsExactly("Bob");
        });
    }

    @Test
    void rowsAreAskedForInOneBurst() {
        factory.runInTransaction(em -> {
            for (int i = 100; i < 200; i++) {
                em.persist(new Nurse(i, "N" + i, null));
                Ward ward = new Ward(i);
                ward.setDeputy(em.find(Staff.class, i));
                em.persist(ward);
            }
        });
        factory.runInTransaction(em -> {
            long before = Judge.requests(session);
            assertThat(em.createNativeQuery(
                                    "SELECT * FROM ward WHERE id >= 100 AND id < 200 ALLOW FILTERING", Ward.class)
                            .getResultList())
                    .hasSize(100)
                    .allSatisfy(ward -> assertThat(((Ward) ward).getDeputy()).isExactlyInstanceOf(Nurse.class));
            // The query is prepared, and so is the read of a row.
            assertThat(Judge.requests(session) - before).isBetween(101L, 103L);
        });
    }
}
