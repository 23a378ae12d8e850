// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Animal.Cat;
import io.ringway.context.contract.Animal.Dog;
import io.ringway.context.contract.Animal.Puppy;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.Set;

/** Entities that extend entities in one table. */
public final class InheritanceScenarios {
    private InheritanceScenarios() {}

    private static RecordedUnit unit() {
        return RecordedUnit.of(Animal.class, Cat.class, Dog.class, Puppy.class);
    }

    private static RecordedUnit filled() {
        RecordedUnit unit = unit();
        EntityManager em = unit.em();
        em.persist(new Cat(1, "Mia", 7));
        em.persist(new Dog(2, "Rex", "Collie"));
        em.persist(new Puppy(3, "Bo", "Collie", "ball"));
        em.flush();
        return unit;
    }

    public static void insertsWriteTheDiscriminatorAndTheColumnsOfTheClass() {
        assertThat(filled().log())
                .containsExactlyInAnyOrder(
                        "INSERT shop.animal (id=1, name='Mia', lives=7, dtype='Cat')",
                        "INSERT shop.animal (id=2, name='Rex', breed='Collie', dtype='D')",
                        "INSERT shop.animal (id=3, name='Bo', breed='Collie', toys={'ball'}, dtype='P')");
    }

    public static void whatIsFoundIsOfItsRowsClass() {
        RecordedUnit unit = filled();
        unit.log();
        EntityManager em = unit.em();

        Animal cat = em.find(Animal.class, 1);
        assertThat(cat).isExactlyInstanceOf(Cat.class);
        assertThat(((Cat) cat).lives()).isEqualTo(7);
        assertThat(unit.log()).hasSize(1).first().asString().contains("breed", "lives", "toys", "dtype");
        Dog puppy = em.find(Dog.class, 3);
        assertThat(((Puppy) puppy).toys()).containsExactly("ball");
        assertThat(unit.log()).hasSize(1).first().asString().contains("toys").doesNotContain("lives");
        assertThat(em.find(Animal.class, 4)).isNull();
    }

    public static void aRowOfAnotherClassIsNotFound() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();

        assertThat(em.find(Dog.class, 1)).isNull();
        assertThat(em.find(Puppy.class, 2)).isNull();
        assertThat(unit.em().unwrap(RoutedEntityManager.class).find(Cat.class, 1))
                .isNotNull();
        assertThat(em.find(Animal.class, 1)).isNotNull();
        assertThat(em.find(Dog.class, 1)).isNull();
    }

    public static void aRowIsOneInstanceUnderEveryName() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();

        Dog dog = em.find(Dog.class, 2);
        unit.log();
        assertThat(em.find(Animal.class, 2)).isSameAs(dog);
        assertThat(em.getReference(Animal.class, 2)).isSameAs(dog);
        assertThat(unit.log()).isEmpty();
        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> em.persist(new Cat(2, "Kit", 9)))
                .withMessageStartingWith("RW-1309: ");
    }

    public static void updatesLeaveTheDiscriminatorAlone() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        Animal cat = em.find(Animal.class, 1);
        Puppy puppy = em.find(Puppy.class, 3);
        unit.log();

        cat.name("Tom");
        puppy.breed("Poodle");
        puppy.toys().add("bone");
        em.remove(em.find(Dog.class, 2));
        unit.log();
        em.flush();

        assertThat(unit.log())
                .containsExactlyInAnyOrder(
                        "UPDATE shop.animal SET name='Tom' WHERE id=1",
                        "UPDATE shop.animal SET breed='Poodle', toys=toys + {'bone'} WHERE id=3",
                        "DELETE shop.animal WHERE id=2");
    }

    public static void aReferenceToWhatMayBeOfSeveralClassesIsLoaded() {
        RecordedUnit unit = filled();
        unit.log();
        EntityManager em = unit.em();

        assertThat(em.getReference(Animal.class, 3)).isExactlyInstanceOf(Puppy.class);
        assertThat(unit.log()).hasSize(1);
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> em.getReference(Animal.class, 9))
                .withMessage("RW-1311: There is no row with the id 9 [Animal]. It was deleted, or never written.");
    }

    public static void aReferenceOfTheWrongClassIsFoundOut() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();

        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> em.getReference(Cat.class, 3).lives())
                .withMessageStartingWith("RW-1311: There is no row with the id 3 [Cat].");
        assertThat(em.find(Animal.class, 3)).isExactlyInstanceOf(Puppy.class);
    }

    public static void refreshAndMergeKeepTheClass() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        Puppy detached = unit.em().find(Puppy.class, 3);
        detached.name("Max");
        Dog merged = em.merge(detached);
        assertThat(merged).isExactlyInstanceOf(Puppy.class).isNotSameAs(detached);
        unit.log();
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.animal SET name='Max' WHERE id=3");

        merged.name("lost");
        em.refresh(merged);
        assertThat(merged.name()).isEqualTo("Max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.merge(new Cat(3, "Kit", 9)))
                .withMessage("RW-1350: The row is of the class Puppy, and the merged instance of Cat [Cat, id 3]. "
                        + "A row stays of the class that it was inserted as. "
                        + "Remove the row, flush, and persist the instance.");
    }

    public static void anotherClassTakesARowsPlaceOnlyAfterAFlush() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        em.remove(em.find(Animal.class, 1));
        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> em.persist(new Dog(1, "Rex", "Pug")))
                .withMessage(
                        "RW-1350: An instance of Cat with the id is removed, and one of Dog takes its place in the "
                                + "same flush [Dog, id 1]. The insert would leave the columns that only the removed one has. "
                                + "Flush in between.");
        em.flush();
        em.persist(new Dog(1, "Rex", "Pug"));
        em.flush();

        assertThat(unit.em().find(Animal.class, 1)).isExactlyInstanceOf(Dog.class);
    }

    public static void theStatelessVerbsKnowTheClass() {
        RecordedUnit unit = filled();
        unit.log();
        EntityStore store = unit.factory().unwrap(EntityStore.class);

        Animal found = store.find(Animal.class, 3).orElseThrow();
        assertThat(found).isExactlyInstanceOf(Puppy.class);
        assertThat(store.find(Cat.class, 3)).isEmpty();
        unit.log();
        store.update(new Cat(1, "Tom", 3));
        store.upsert(new Dog(5, "Ada", null));
        store.delete(found);
        assertThat(unit.log())
                .containsExactly(
                        "UPDATE shop.animal SET name='Tom', lives=3 WHERE id=1 IF EXISTS",
                        "INSERT shop.animal (id=5, name='Ada', breed=null, dtype='D')",
                        "DELETE shop.animal WHERE id=3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.insert(Set.of(new Cat(7, "a", 1), new Dog(7, "b", "c"))))
                .withMessageStartingWith("RW-1305: ");
    }

    public static void aBatchHasOneWriteForARow() {
        RecordedUnit unit = filled();
        RoutedEntityManager em = unit.em();
        Animal cat = em.find(Animal.class, 1);
        cat.name("Tom");
        unit.log();
        em.runInBatch(batch -> batch.update(cat).insert(new Puppy(6, "Ivo", "Pug", "rope")));

        assertThat(unit.log().toString()).contains("SET name='Tom' WHERE id=1", "dtype='P'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.runInBatch(
                        batch -> batch.delete(new Dog(2, null, null)).insert(new Cat(2, "Mia", 9))))
                .withMessage(
                        "RW-1305: Instances of two classes have the id 2 in one batch: Dog and Cat [Cat]. They stand "
                                + "for one row, and what only the one writes would stay of it. Write them in two batches.");
    }

    public static void aRowWithoutDiscriminatorIsTold() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        Animal cat = em.find(Animal.class, 1);
        unit.factory().unwrap(EntityStore.class).delete(new Cat(1, null, 0));
        cat.name("Tom");
        em.flush();

        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> unit.em().find(Animal.class, 1))
                .withMessage(
                        "RW-1184: The row has no value in its discriminator dtype [animal, id = 1]. Of which class its "
                                + "instance is cannot be told; the entities have [Cat, D, P]. An update of a row that was deleted "
                                + "leaves one without. Correct or delete the row, or map the class.");
    }
}
