// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Device.Pump;
import io.ringway.context.contract.Device.Screen;
import io.ringway.context.contract.Staff.Doctor;
import io.ringway.context.contract.Staff.Nurse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;

/** Associations with entities that others extend. Each public method is a test. */
public final class PolymorphicReferenceScenarios {
    private PolymorphicReferenceScenarios() {}

    private static RecordedUnit unit() {
        return RecordedUnit.of(
                Ward.class,
                Staff.class,
                Doctor.class,
                Nurse.class,
                Device.class,
                Pump.class,
                Screen.class,
                Author.class);
    }

    private static RecordedUnit filled() {
        RecordedUnit unit = unit();
        unit.in(em -> {
            Doctor chief = new Doctor(1, "Ann", "heart", null);
            Nurse nurse = new Nurse(2, "Bob", chief);
            Ward ward = new Ward(1);
            em.persist(chief);
            ward.setDeputy(nurse);
            ward.setHead(chief);
            ward.getStaff().add(chief);
            ward.getStaff().add(nurse);
            ward.setMainDevice(new Screen(5, "ecg", ward, 20));
            em.persist(ward);
            em.persist(new Pump(6, "drip", ward));
        });
        return unit;
    }

    static List<String> reads(List<String> log) {
        return log.stream().filter(line -> line.startsWith("SELECT")).toList();
    }

    public static void cascadesWriteEachInstanceAsItsClass() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> {
                    Ward ward = new Ward(1);
                    ward.setHead(new Doctor(1, "Ann", "heart", null));
                    ward.getStaff().add(new Nurse(2, "Bob", ward.getHead()));
                    ward.setMainDevice(new Pump(5, "drip", ward));
                    em.persist(ward);
                }))
                .containsExactlyInAnyOrder(
                        "INSERT shop.ward (id=1, head_id=1, maindevice_id=5)",
                        "INSERT shop.staff (id=1, name='Ann', field='heart', dtype='Doctor')",
                        "INSERT shop.staff (id=2, boss_id=1, name='Bob', dtype='Nurse')",
                        "INSERT shop.pump (id=5, label='drip', ward_id=1)",
                        "INSERT shop.ward_staff (ward_id=1, staff_id=2)");
    }

    public static void aReferenceIsOfItsRowsClass() {
        RecordedUnit unit = filled();

        unit.in(em -> {
            Ward ward = em.find(Ward.class, 1);
            assertThat(ward.getDeputy()).isExactlyInstanceOf(Nurse.class);
            assertThat(ward.getHead()).isExactlyInstanceOf(Doctor.class);
            assertThat(((Doctor) ward.getHead()).field()).isEqualTo("heart");
            assertThat(ward.getDeputy().boss()).isSameAs(ward.getHead());
            assertThat(((Screen) ward.getMainDevice()).inches()).isEqualTo(20);
            assertThat(em.find(Staff.class, 1)).isSameAs(ward.getHead());
        });
    }

    public static void whatIsReadIsNotWritten() {
        RecordedUnit unit = filled();

        assertThat(unit.in(em -> {
                    em.find(Ward.class, 1).getHead().name();
                    unit.log();
                }))
                .isEmpty();
        assertThat(unit.in(em -> {
                    Ward ward = em.find(Ward.class, 1);
                    ward.setHead(ward.getDeputy());
                    ward.getMainDevice().label();
                    unit.log();
                }))
                .containsExactly("UPDATE shop.ward SET head_id=2 WHERE id=1");
    }

    public static void elementsAreOfTheirRowsClasses() {
        RecordedUnit unit = filled();

        unit.in(em -> {
            Ward ward = em.find(Ward.class, 1);
            assertThat(ward.getStaff()).hasSize(2).hasAtLeastOneElementOfType(Doctor.class);
            assertThat(ward.getStaff()).contains(ward.getHead(), ward.getDeputy());
            assertThat(ward.getDevices())
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(Pump.class)
                    .contains(ward.getMainDevice());
            assertThat(ward.getHead().team()).containsExactly(ward.getDeputy());
        });
    }

    public static void whatClassesInheritStandsInOneJoinTable() {
        RecordedUnit unit = filled();

        assertThat(unit.in(em -> {
                    em.persist(new Author("Jane", "UK"));
                    em.find(Staff.class, 1).writings().add(em.find(Author.class, "Jane"));
                    em.find(Nurse.class, 2).writings().add(em.find(Author.class, "Jane"));
                }))
                .contains(
                        "INSERT shop.staff_author (staff_id=1, writings_name='Jane')",
                        "INSERT shop.staff_author (staff_id=2, writings_name='Jane')");
        unit.in(em -> assertThat(em.find(Doctor.class, 1).writings()).hasSize(1));
    }

    public static void mergeKeepsTheClass() {
        RecordedUnit unit = filled();
        EntityManager before = unit.em();
        Ward ward = before.find(Ward.class, 1);
        ward.getHead().name("Eve");
        before.clear();

        assertThat(unit.in(em -> {
                    Ward merged = em.merge(ward);
                    assertThat(merged.getHead())
                            .isExactlyInstanceOf(Doctor.class)
                            .isNotSameAs(ward.getHead());
                    unit.log();
                }))
                .containsExactly("UPDATE shop.staff SET name='Eve' WHERE id=1");
    }

    public static void aReferenceThatLeadsToNoRowIsTold() {
        RecordedUnit unit = filled();
        unit.factory().unwrap(EntityStore.class).delete(new Screen(5, null, null, 0));

        for (int attempt = 0; attempt < 2; attempt++) {
            EntityManager em = unit.em();
            assertThatExceptionOfType(EntityNotFoundException.class)
                    .isThrownBy(() -> em.find(Ward.class, 1))
                    .withMessage(
                            "RW-1330: A row refers to the id 5, and there is no such row [Ward.mainDevice, to Device "
                                    + "at here/shop]. Of which class the instance is, only its row says. Write that row again, or "
                                    + "correct the one that refers to it, for example by a native query.");
        }
    }

    public static void theStoreGivesReferencesOfTheirClasses() {
        EntityStore store = filled().factory().unwrap(EntityStore.class);

        Ward ward = store.find(Ward.class, 1).orElseThrow();
        assertThat(ward.getHead()).isExactlyInstanceOf(Doctor.class);
        assertThat(ward.getMainDevice()).isExactlyInstanceOf(Screen.class);
        assertThat(ward.getHead().id()).isEqualTo(1);
    }
}
