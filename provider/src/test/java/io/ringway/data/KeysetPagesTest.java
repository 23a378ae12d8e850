// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.context.RecordedUnit;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that begin behind a row, where clustering keys give the order. */
class KeysetPagesTest {
    private RecordedUnit unit;
    private Fixes fixes;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Fix.class, Turn.class);
        fixes = unit.factory().unwrap(Repositories.class).get(Fixes.class);
        for (int day = 1; day <= 3; day++) {
            for (int second = 1; second <= 4; second++) {
                fixes.save(new Fix("a", day, second));
            }
        }
        fixes.save(new Fix("b", 1, 1));
    }

    private static String text(CursoredPage<Fix> page) {
        return String.join(" ", page.content().stream().map(Fix::text).toList());
    }

    /** All pages, there and back. */
    private static List<String> walk(Function<PageRequest, CursoredPage<Fix>> method, int size) {
        List<String> pages = new ArrayList<>();
        CursoredPage<Fix> page = method.apply(PageRequest.ofSize(size).withoutTotal());
        pages.add(text(page));
        while (page.hasNext()) {
            page = method.apply(page.nextPageRequest());
            pages.add(text(page));
        }
        while (page.hasPrevious()) {
            page = method.apply(page.previousPageRequest());
            pages.add(text(page));
        }
        return pages;
    }

    @Test
    void pagesGoThereAndBack() {
        assertThat(walk(request -> fixes.of("a", request), 5))
                .containsExactly(
                        "1:1 1:2 1:3 1:4 2:1",
                        "2:2 2:3 2:4 3:1 3:2",
                        "3:3 3:4",
                        "2:2 2:3 2:4 3:1 3:2",
                        "1:1 1:2 1:3 1:4 2:1");
    }

    @Test
    void aPageIsOneRangeOfTheClusteringKey() {
        CursoredPage<Fix> first = fixes.of("a", PageRequest.ofSize(5).withoutTotal());
        unit.here().clearLog();

        CursoredPage<Fix> second = fixes.of("a", first.nextPageRequest());
        fixes.of("a", second.previousPageRequest());

        assertThat(unit.here().log()).hasSize(2);
        assertThat(unit.here().log().get(0)).endsWith("WHERE plate='a' AND (day, second)>(2, 1) LIMIT 6");
        assertThat(unit.here().log().get(1))
                .endsWith("AND (day, second)<(2, 2) ORDER BY day DESC, second DESC LIMIT 6");
    }

    @Test
    void theTablesOrderCanBeTurned() {
        assertThat(walk(request -> fixes.backwards("a", request), 7))
                .containsExactly("3:4 3:3 3:2 3:1 2:4 2:3 2:2", "2:1 1:4 1:3 1:2 1:1", "3:4 3:3 3:2 3:1 2:4 2:3 2:2");
    }

    @Test
    void boundsOfTheMethodStay() {
        assertThat(walk(request -> fixes.findByPlateAndDayBetweenOrderByDayAscSecondAsc("a", 2, 3, request), 3))
                .containsExactly("2:1 2:2 2:3", "2:4 3:1 3:2", "3:3 3:4", "2:4 3:1 3:2", "2:1 2:2 2:3");
        CursoredPage<Fix> outside = fixes.findByPlateAndDayBetweenOrderByDayAscSecondAsc(
                "a", 2, 2, PageRequest.ofSize(3).afterCursor(Cursor.forKey(1, 2)));
        assertThat(text(outside)).isEqualTo("2:1 2:2 2:3");
    }

    @Test
    void aFixedValueMayStandInTheOrder() {
        assertThat(walk(request -> fixes.byId("a", request), 8))
                .containsExactly(
                        "1:1 1:2 1:3 1:4 2:1 2:2 2:3 2:4", "3:1 3:2 3:3 3:4", "1:1 1:2 1:3 1:4 2:1 2:2 2:3 2:4");
        assertThatThrownBy(() -> fixes.byId("a", PageRequest.ofSize(2).afterCursor(Cursor.forKey("b", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-2027: The cursor is of other results: the query asks for another value of plate. Take the"
                                + " cursor from a page of this method in the same order, or make one of the values of its order.");
    }

    @Test
    void rowsThatComeAndGoBetweenPagesMoveNoOthers() {
        CursoredPage<Fix> first = fixes.of("a", PageRequest.ofSize(4).withoutTotal());
        fixes.delete(new Fix("a", 1, 4));
        fixes.save(new Fix("a", 1, 0));
        fixes.save(new Fix("a", 2, 0));

        CursoredPage<Fix> second = fixes.of("a", first.nextPageRequest());
        assertThat(text(second)).isEqualTo("2:0 2:1 2:2 2:3");
        assertThat(text(fixes.of("a", second.previousPageRequest()))).isEqualTo("1:0 1:1 1:2 1:3");
    }

    @Test
    void pagesTellTheirNumbersAndTotals() {
        CursoredPage<Fix> first = fixes.of("a", PageRequest.ofSize(5));

        assertThat(first.totalElements()).isEqualTo(12);
        assertThat(first.totalPages()).isEqualTo(3);
        assertThat(first.hasPrevious()).isFalse();
        assertThatThrownBy(first::previousPageRequest).isInstanceOf(NoSuchElementException.class);
        assertThat(first.nextPageRequest().page()).isEqualTo(2);
        assertThat(first.cursor(4)).isEqualTo(Cursor.forKey(2, 1));
        CursoredPage<Fix> second = fixes.of("a", first.nextPageRequest());
        assertThat(second.previousPageRequest().page()).isEqualTo(1);
        CursoredPage<Fix> none = fixes.of(
                "a", PageRequest.ofSize(5).afterCursor(Cursor.forKey(3, 4)).withoutTotal());
        assertThat(none.hasContent()).isFalse();
        assertThat(none.hasNext()).isFalse();
        assertThat(none.hasPrevious()).isFalse();
        assertThatThrownBy(none::totalElements).isInstanceOf(IllegalStateException.class);
        assertThat(text(fixes.of("a", PageRequest.ofPage(3).size(5)))).isEqualTo("3:3 3:4");
    }

    @Test
    void mixedDirectionsAreRangesOneAfterTheOther() {
        Turns turns = unit.factory().unwrap(Repositories.class).get(Turns.class);
        for (int day = 1; day <= 2; day++) {
            for (int second = 1; second <= 3; second++) {
                turns.save(new Turn("a", day, second));
            }
        }
        CursoredPage<Turn> first = turns.of("a", PageRequest.ofSize(2).withoutTotal());
        unit.here().clearLog();

        CursoredPage<Turn> second = turns.of("a", first.nextPageRequest());

        assertThat(second.content()).extracting(Turn::text).containsExactly("1:1", "2:3");
        assertThat(unit.here().log())
                .containsExactly(
                        "SELECT day, plate, second FROM shop.turn WHERE plate='a' AND day=1 AND second<2 LIMIT 3",
                        "SELECT day, plate, second FROM shop.turn WHERE plate='a' AND day>1 LIMIT 2");
        assertThat(turns.of("a", second.previousPageRequest()).content())
                .extracting(Turn::text)
                .containsExactly("1:3", "1:2");
        assertThat(turns.since(
                                "a",
                                2,
                                PageRequest.ofSize(2)
                                        .afterCursor(Cursor.forKey(2, 3))
                                        .withoutTotal())
                        .content())
                .extracting(Turn::text)
                .containsExactly("2:2", "2:1");
    }

    @Test
    void callsCanSayTheOrder() {
        assertThat(walk(request -> fixes.ordered("a", request, Order.by(Sort.desc("day"), Sort.desc("second"))), 10))
                .containsExactly(
                        "3:4 3:3 3:2 3:1 2:4 2:3 2:2 2:1 1:4 1:3",
                        "1:2 1:1",
                        "3:4 3:3 3:2 3:1 2:4 2:3 2:2 2:1 1:4 1:3");
        assertThatThrownBy(() -> fixes.ordered("a", PageRequest.ofSize(3), Order.by(Sort.desc("day"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "RW-2025: Rows can have the same place in the order by [day] [Fix]. A page that begins behind one of"
                                + " them would leave out the others. Order by second behind that, or compare it with one value.");
    }

    @Test
    void textsArePaged() {
        assertThat(walk(request -> fixes.text("a", request), 10))
                .containsExactly(
                        "1:1 1:2 1:3 1:4 2:1 2:2 2:3 2:4 3:1 3:2",
                        "3:3 3:4",
                        "1:1 1:2 1:3 1:4 2:1 2:2 2:3 2:4 3:1 3:2");
        CursoredPage<Place> places = fixes.places("a", PageRequest.ofSize(2).withoutTotal());
        assertThat(places.content()).containsExactly(new Place(1, 1), new Place(1, 2));
        assertThat(fixes.places("a", places.nextPageRequest()).content())
                .containsExactly(new Place(1, 3), new Place(1, 4));
        assertThat(fixes.later("a", PageRequest.ofSize(11))
                        .toCompletableFuture()
                        .join()
                        .hasNext())
                .isTrue();
    }

    @Test
    void cursorsOfOtherOrdersAreRefused() {
        assertThatThrownBy(() -> fixes.of("a", PageRequest.ofSize(2).afterCursor(Cursor.forKey(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-2027: The cursor has 1 values, and the order 2. Take the cursor from a page of this method in"
                                + " the same order, or make one of the values of its order.");
        assertThatThrownBy(() -> fixes.of("a", PageRequest.ofSize(2).beforeCursor(Cursor.forKey(1, "2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-2027: The value 2 of the cursor is of type java.lang.String, and the order has a"
                        + " java.lang.Integer there. Take the cursor from a page of this method in the same order, or make"
                        + " one of the values of its order.");
        assertThatThrownBy(() -> fixes.of("a", PageRequest.ofSize(2).afterCursor(Cursor.forKey(1, null))))
                .hasMessageStartingWith(
                        "RW-2027: The value 2 of the cursor is null, and the order has a java.lang.Integer there.");
    }

    @Test
    void whatTheDatabaseDoesNotOrderIsRefusedAtOnce() {
        assertThatThrownBy(() -> unit.factory().unwrap(Repositories.class).get(Unserved.class))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("RW-2002: 4 methods of repositories cannot be served:\n"
                        + "- Unserved.among(String, PageRequest): RW-2026: The results of the query are not rows of one entity. A"
                        + " page begins behind a row, and a query with DISTINCT, GROUP BY, joins or set operations makes others of"
                        + " them. Return a Page, or select from the entity alone.\n"
                        + "- Unserved.bySpeed(String, PageRequest): RW-1910: The query needs the access level scan")
                .hasMessageContaining(
                        "- Unserved.mixed(String, PageRequest): RW-1910: The query needs the access level scan")
                .hasMessageContaining("- Unserved.partly(String, PageRequest): RW-2025: Rows can have the same place");
    }

    @Repository
    interface Fixes extends BasicRepository<Fix, FixId> {
        @Find
        @OrderBy("day")
        @OrderBy("second")
        CursoredPage<Fix> of(String plate, PageRequest page);

        @Find
        @OrderBy("day")
        @OrderBy("second")
        CompletionStage<CursoredPage<Fix>> later(String plate, PageRequest page);

        @Find
        @OrderBy("id(this)")
        CursoredPage<Fix> byId(String plate, PageRequest page);

        @Find
        @OrderBy(value = "day", descending = true)
        @OrderBy(value = "second", descending = true)
        CursoredPage<Fix> backwards(String plate, PageRequest page);

        CursoredPage<Fix> findByPlateAndDayBetweenOrderByDayAscSecondAsc(
                String plate, int from, int to, PageRequest page);

        @Find
        CursoredPage<Fix> ordered(String plate, PageRequest page, Order<Fix> order);

        @Query("select f from Fix f where f.plate = :plate order by f.day, f.second")
        CursoredPage<Fix> text(String plate, PageRequest page);

        @Query("select day, second where plate = :plate")
        @OrderBy("day")
        @OrderBy("second")
        CursoredPage<Place> places(String plate, PageRequest page);
    }

    @Repository
    interface Unserved extends DataRepository<Fix, FixId> {
        @Find
        @OrderBy("speed")
        @OrderBy("id(this)")
        CursoredPage<Fix> bySpeed(String plate, PageRequest page);

        @Find
        @OrderBy("day")
        @OrderBy(value = "second", descending = true)
        CursoredPage<Fix> mixed(String plate, PageRequest page);

        @Find
        @OrderBy("day")
        CursoredPage<Fix> partly(String plate, PageRequest page);

        @Query("select distinct f from Fix f where f.plate = :plate order by f.day, f.second")
        CursoredPage<Fix> among(String plate, PageRequest page);
    }

    @Repository
    interface Turns extends BasicRepository<Turn, FixId> {
        @Find
        @OrderBy("day")
        @OrderBy(value = "second", descending = true)
        CursoredPage<Turn> of(String plate, PageRequest page);

        @Query("where plate = :plate and day >= :day")
        @OrderBy("day")
        @OrderBy(value = "second", descending = true)
        CursoredPage<Turn> since(String plate, int day, PageRequest page);
    }

    record Place(int day, int second) {}

    record FixId(String plate, int day, int second) {}

    /** The days of a plate in their order, and in each the last second first. */
    @Entity(name = "Turn")
    @IdClass(FixId.class)
    static class Turn {
        @PartitionKey
        String plate;

        @ClusteringKey(order = 0)
        int day;

        @ClusteringKey(order = 1, descending = true)
        int second;

        Turn() {}

        Turn(String plate, int day, int second) {
            this.plate = plate;
            this.day = day;
            this.second = second;
        }

        String text() {
            return day + ":" + second;
        }
    }

    @Entity(name = "Fix")
    @IdClass(FixId.class)
    static class Fix {
        @PartitionKey
        String plate;

        @ClusteringKey(order = 0)
        int day;

        @ClusteringKey(order = 1)
        int second;

        int speed;

        Fix() {}

        Fix(String plate, int day, int second) {
            this.plate = plate;
            this.day = day;
            this.second = second;
        }

        String text() {
            return day + ":" + second;
        }
    }
}
