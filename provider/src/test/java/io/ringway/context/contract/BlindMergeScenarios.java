// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.RoutedEntityManager;
import io.ringway.StaleRowException;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** {@code ringway.merge=blind}: merge without reading. Each public method is a test. */
public final class BlindMergeScenarios {
    private BlindMergeScenarios() {}

    public static void whatIsNotNullIsInsertedAndWhatIsNullStaysAsItIs() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Car.class);
        unit.in(em -> {
            Car old = new Car(1, "AB");
            old.setOwner("Ann");
            old.setTags(List.of("old"));
            em.persist(old);
        });
        Car car = new Car(1, "CD");
        car.setEngine(new Engine("V8", 300));
        car.setTags(List.of("red"));
        AtomicReference<Car> managed = new AtomicReference<>();

        assertThat(unit.in(em -> {
                    managed.set(em.merge(car));
                    assertThat(managed.get()).isNotSameAs(car);
                    assertThat(em.contains(managed.get())).isTrue();
                    managed.get().setMileage(7);
                }))
                .containsExactly("INSERT shop.car (id=1, code='V8', power=300, mileage=7, plate='CD', tags=['red'])");
        unit.in(em -> {
            Car found = em.find(Car.class, 1);
            assertThat(found.getOwner()).isEqualTo("Ann");
            assertThat(found.getTags()).containsExactly("red");
        });
    }

    public static void aManagedRowIsMergedOnto() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Car.class);
        unit.in(em -> em.persist(new Car(1, "AB")));

        assertThat(unit.in(em -> {
                    Car there = em.find(Car.class, 1);
                    Car car = new Car(1, null);
                    car.setMileage(3);
                    assertThat(em.merge(car)).isSameAs(there);
                }))
                .last()
                .isEqualTo("UPDATE shop.car SET mileage=3, plate=null WHERE id=1");
    }

    public static void theConditionOfTheWriteChecksTheVersion() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Account.class);
        assertThat(unit.in(em -> em.merge(new Account("a", 1))))
                .containsExactly("INSERT shop.account (name='a', balance=1, version=1) IF NOT EXISTS");
        EntityManager em = unit.em();
        em.merge(new Account("a", 2));
        assertThatExceptionOfType(EntityExistsException.class).isThrownBy(em::flush);
        em.clear();
        Account mine = em.find(Account.class, "a");
        em.clear();
        mine.setBalance(5);

        assertThat(unit.in(other -> {
                    Account merged = other.merge(mine);
                    other.flush();
                    assertThat(merged.getVersion()).isEqualTo(2);
                    merged.setMemo("kept");
                }))
                .containsExactly(
                        "UPDATE shop.account SET balance=5, version=2 WHERE name='a' IF version=1",
                        "UPDATE shop.account SET memo='kept', version=3 WHERE name='a' IF version=2");
        em.merge(mine);
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(em::flush)
                .withMessageStartingWith("RW-1304: The row with the id a is not at version 1 [Account].");
    }

    public static void mergeGoesOnWithoutReading() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Book.class, Author.class);

        assertThat(unit.in(em -> {
                    Book merged = em.merge(new Book(1, "Emma", new Author("Jane", "UK")));
                    assertThat(em.contains(merged.getAuthor())).isTrue();
                }))
                .containsExactlyInAnyOrder(
                        "INSERT shop.book (id=1, author_name='Jane', title='Emma')",
                        "INSERT shop.author (name='Jane', country='UK')");
    }

    public static void elementsAreAddedToAJoinTableAndNoneIsTakenAway() {
        RecordedUnit unit =
                RecordedUnit.mergingBlindly(Album.class, Tag.class, Invoice.class, Receipt.class, Position.class);
        unit.in(em -> em.persist(new Tag("a", null)));

        assertThat(unit.in(em -> {
                    Tag song = new Tag("b", null);
                    em.persist(song);
                    Album album = new Album(1);
                    album.getSongs().add(song);
                    em.merge(album);
                }))
                .containsExactlyInAnyOrder(
                        "INSERT shop.tag (name='b')",
                        "INSERT shop.album (id=1, version=1) IF NOT EXISTS",
                        "INSERT shop.album_tag (album_id=1, songs_name='b', songs_order=0)");
    }

    public static void countersAreReadFirst() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Meter.class);

        assertThat(unit.in(em -> em.merge(new Meter("home", 1, 3))))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("SELECT ");
    }

    public static void aVersionedRowAtAnotherPlaceIsReadFirst() {
        RecordedUnit unit = RecordedUnit.mergingBlindly(Account.class, Car.class);
        RoutedEntityManager there = unit.em().using(Using.connection("there"));
        there.merge(new Account("a", 1));
        there.merge(new Car(1, "AB"));
        there.flush();

        assertThat(unit.logThere())
                .containsExactlyInAnyOrder(
                        "SELECT balance, memo, name, version FROM shop.account WHERE name='a'",
                        "INSERT shop.account (name='a', balance=1, version=1) IF NOT EXISTS",
                        "INSERT shop.car (id=1, mileage=0, plate='AB')");
    }
}
