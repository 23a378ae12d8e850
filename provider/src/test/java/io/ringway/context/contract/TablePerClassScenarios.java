// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.context.RecordedUnit;
import io.ringway.context.contract.Shape.Circle;
import io.ringway.context.contract.Shape.Square;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;

/** Entities that extend an entity, each in its own table. */
public final class TablePerClassScenarios {
    private TablePerClassScenarios() {}

    private static RecordedUnit filled() {
        RecordedUnit unit = RecordedUnit.of(Shape.class, Circle.class, Square.class);
        EntityManager em = unit.em();
        em.persist(new Circle(1, "red", 5));
        em.persist(new Square(2, "blue", 6));
        em.flush();
        return unit;
    }

    public static void eachClassHasItsTable() {
        assertThat(filled().log())
                .containsExactlyInAnyOrder(
                        "INSERT shop.circle (id=1, colour='red', radius=5)",
                        "INSERT shop.square (id=2, colour='blue', side=6)");
    }

    public static void findOfTheRootReadsEveryTable() {
        RecordedUnit unit = filled();
        unit.log();
        EntityManager em = unit.em();

        Shape square = em.find(Shape.class, 2);
        assertThat(square).isExactlyInstanceOf(Square.class);
        assertThat(unit.log()).hasSize(2);
        assertThat(em.find(Square.class, 2)).isSameAs(square);
        assertThat(em.find(Circle.class, 2)).isNull();
        assertThat(em.find(Shape.class, 3)).isNull();
        assertThat(em.getReference(Shape.class, 1)).isExactlyInstanceOf(Circle.class);
        square.colour("green");
        unit.log();
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.square SET colour='green' WHERE id=2");
    }

    public static void findOfAClassReadsItsTable() {
        RecordedUnit unit = filled();
        unit.log();

        assertThat(unit.em().find(Circle.class, 1).radius()).isEqualTo(5);
        assertThat(unit.log()).hasSize(1);
    }

    public static void theStoreFindsThemToo() {
        EntityStore store = filled().factory().unwrap(EntityStore.class);
        Shape found = store.find(Shape.class, 1).orElseThrow();
        found.colour("grey");
        store.update(found);
        assertThat(store.find(Circle.class, 1).orElseThrow().colour()).isEqualTo("grey");
    }

    public static void oneIdIsOneInstance() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        em.find(Shape.class, 1);
        assertThatExceptionOfType(EntityExistsException.class)
                .isThrownBy(() -> em.persist(new Square(1, "red", 5)))
                .withMessageStartingWith("RW-1309: ");
        unit.factory().unwrap(EntityStore.class).insert(new Square(1, "red", 5));
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> unit.em().find(Shape.class, 1))
                .withMessage(
                        "RW-1185: Two tables have a row with the id 1: circle and square [Circle and Square]. An id "
                                + "stands for one instance of all entities that extend Shape. Delete one of the rows, and give ids "
                                + "that are unique in all of the tables.");
    }
}
