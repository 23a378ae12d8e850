// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Animal.Cat;
import io.ringway.context.contract.Animal.Dog;
import io.ringway.context.contract.Animal.Kennel;
import io.ringway.context.contract.Animal.Puppy;
import io.ringway.context.contract.Staff.Doctor;
import io.ringway.context.contract.Staff.Nurse;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;

/** Lazy references of enhanced entities that others extend: their class is read at once, the rest later. */
public final class LazyPolymorphicScenarios {
    private static final String ROW = "SELECT boss_id, id, name, dtype, field FROM shop.staff WHERE id=";

    private LazyPolymorphicScenarios() {}

    /** Each instance has the next one as its boss. */
    private static RecordedUnit chain(int length) {
        RecordedUnit unit = RecordedUnit.of(Staff.class, Doctor.class, Nurse.class, Author.class);
        unit.in(em -> {
            Staff boss = null;
            for (int i = length; i > 0; i--) {
                boss = i % 2 == 0 ? new Nurse(i, "N" + i, boss) : new Doctor(i, "D" + i, "skin", boss);
                em.persist(boss);
            }
        });
        return unit;
    }

    public static void theClassIsReadAndTheRestLater() {
        RecordedUnit unit = chain(4);

        unit.in(em -> {
            Staff first = em.find(Staff.class, 1);
            assertThat(first.boss()).isExactlyInstanceOf(Nurse.class);
            assertThat(unit.log()).containsExactly(ROW + 1, "SELECT id, dtype FROM shop.staff WHERE id=2");
            assertThat(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(first.boss()))
                    .isFalse();
            assertThat(first.boss().name()).isEqualTo("N2");
            assertThat(unit.log())
                    .containsExactly(
                            "SELECT boss_id, id, name, dtype FROM shop.staff WHERE id=2",
                            "SELECT id, dtype FROM shop.staff WHERE id=3");
            assertThat(first.boss().boss().boss().name()).isEqualTo("N4");
        });
    }

    public static void theClassesForManyRowsAreReadInOneBurst() {
        RecordedUnit unit = chain(60);

        unit.in(em -> {
            List<Doctor> odd = new ArrayList<>();
            for (int i = 1; i < 60; i += 2) {
                odd.add(em.getReference(Doctor.class, i));
            }
            assertThat(odd.get(7).boss()).isExactlyInstanceOf(Nurse.class);
            List<String> log = unit.log();
            assertThat(log.subList(0, 30)).allMatch(line -> line.startsWith("SELECT boss_id, id, name, field, dtype"));
            assertThat(log.subList(30, log.size()))
                    .hasSize(30)
                    .allMatch(line -> line.startsWith("SELECT id, dtype FROM shop.staff"));
            odd.forEach(each -> assertThat(each.boss().id()).isEqualTo(each.id() + 1));
            assertThat(unit.log()).isEmpty();
        });
    }

    public static void aRowThatIsGoneIsToldAgainWhenTheReferenceIsRead() {
        RecordedUnit unit = chain(3);
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        EntityManager em = unit.em();
        Staff second = em.find(Staff.class, 1).boss();
        store.delete(new Doctor(3, null, null, null));

        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(second::name)
                .withMessageStartingWith("RW-1330: ");
        assertThat(second.name()).isEqualTo("N2");
        assertThatExceptionOfType(EntityNotFoundException.class).isThrownBy(second::boss);
        em.flush();
        em.clear();
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(second::boss)
                .withMessageStartingWith("RW-1301: The attribute 'boss' is not loaded");
        store.insert(new Nurse(3, "new", null));
        assertThat(em.find(Staff.class, 2).boss()).isExactlyInstanceOf(Nurse.class);
    }

    public static void aReferenceOfAWrongClassGivesWay() {
        RecordedUnit unit = RecordedUnit.of(Kennel.class, Animal.class, Cat.class, Dog.class, Puppy.class);
        unit.in(em -> {
            Puppy puppy = new Puppy(3, "Bo", "Collie", "ball");
            em.persist(puppy);
            em.persist(new Kennel(1, puppy));
        });
        EntityManager em = unit.em();
        Cat mistaken = em.getReference(Cat.class, 3);

        assertThat(em.find(Kennel.class, 1).dog()).isExactlyInstanceOf(Puppy.class);
        assertThat(em.contains(mistaken)).isFalse();
    }
}
