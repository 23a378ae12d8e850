// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.context.RecordedUnit;
import jakarta.data.Limit;
import jakarta.data.Sort;
import jakarta.data.exceptions.EmptyResultException;
import jakarta.data.exceptions.MappingException;
import jakarta.data.exceptions.NonUniqueResultException;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryMethodsTest {
    private RecordedUnit unit;
    private Trips trips;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Trip.class);
        trips = repositories().get(Trips.class);
        for (int day = 1; day <= 5; day++) {
            trips.save(new Trip("a", day, day * 10));
        }
        trips.save(new Trip("b", 1, 7));
    }

    private Repositories repositories() {
        return unit.factory().unwrap(Repositories.class);
    }

    @Test
    void parametersAreConditions() {
        assertThat(trips.of("a")).extracting(trip -> trip.day).containsExactly(1, 2, 3, 4, 5);
        assertThat(trips.on("a", 3)).get().extracting(trip -> trip.kilometres).isEqualTo(30);
        assertThat(trips.on("a", 9)).isEmpty();
    }

    @Test
    void callsSayOrderAndBounds() {
        assertThat(trips.of("a", Limit.range(2, 3), Sort.desc("day")))
                .extracting(trip -> trip.day)
                .containsExactly(4, 3);
        assertThat(unit.log()).last().asString().endsWith("FROM shop.trip WHERE plate='a' ORDER BY day DESC LIMIT 3");
        assertThat(trips.backwards("a")).extracting(trip -> trip.day).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void textsAreQueries() {
        assertThat(trips.kilometres("a")).containsExactly(10, 20, 30, 40, 50);
        assertThat(trips.days("a")[4]).isEqualTo(new Day(5, 50));
        assertThat(trips.total("a")).isEqualTo(150);
        assertThat(trips.count("a")).isEqualTo(5);
        try (Stream<Day> days = trips.asDays("b")) {
            assertThat(days).containsExactly(new Day(1, 7));
        }
    }

    @Test
    void oneResultIsOne() {
        assertThat(trips.longest("b", 1)).isEqualTo(7);
        assertThatThrownBy(() -> trips.longest("b", 2))
                .isInstanceOf(EmptyResultException.class)
                .hasMessage(
                        "RW-2010: The query has no result [Trips.longest(String, int)]. Return an Optional when it may be"
                                + " missing.");
        assertThatThrownBy(() -> trips.any("a"))
                .isInstanceOf(NonUniqueResultException.class)
                .hasMessage("RW-2101: The query has more than one result [Trips.any(String)]. Return a List.");
    }

    @Test
    void resultsComeInPages() {
        Page<Trip> first = trips.page("a", PageRequest.ofSize(2));

        assertThat(first.content()).extracting(trip -> trip.day).containsExactly(1, 2);
        assertThat(first.totalElements()).isEqualTo(5);
        Page<Trip> last = trips.page("a", PageRequest.ofPage(3, 2, false));
        assertThat(last.content()).extracting(trip -> trip.day).containsExactly(5);
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    void resultsComeLater() {
        assertThat(trips.later("a").toCompletableFuture().join()).hasSize(5);
    }

    @Test
    void pagesComeLater() {
        Page<Trip> page = trips.laterPage("a", PageRequest.ofSize(2))
                .toCompletableFuture()
                .join();

        assertThat(page.content()).hasSize(2);
        assertThat(page.totalElements()).isEqualTo(5);
    }

    @Test
    void conditionsDelete() {
        assertThat(trips.remove("a", 2)).isEqualTo(1);
        assertThat(trips.remove("a", 2)).isZero();
        trips.removeAll("a");
        assertThat(trips.of("a")).isEmpty();
        trips.deleteById(new TripId("b", 1));
        assertThat(unit.log()).last().asString().isEqualTo("DELETE shop.trip WHERE plate='b' AND day=1");
        assertThat(trips.of("b")).isEmpty();
    }

    @Test
    void whatJakartaDataDeclaresIsRefusedWhenItIsCalled() {
        assertThatThrownBy(() -> trips.findAll())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Trips.findAll(): RW-1910: The query needs the access level scan");
    }

    @Test
    void whatTheApplicationDeclaresIsRefusedAtOnce() {
        assertThatThrownBy(() -> repositories().get(Unserved.class))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("RW-2002: 3 methods of repositories cannot be served:\n")
                .hasMessageContaining("- Unserved.longer(int): RW-1910: The query needs the access level filtering")
                .hasMessageContaining("- Unserved.named(String): RW-1551: Trip has no attribute name")
                .hasMessageContaining(
                        "- Unserved.typed(int): RW-2013: The parameter 1 is of type int, and the query takes"
                                + " java.lang.String [:p0].");
    }

    @Repository
    interface Trips extends CrudRepository<Trip, TripId> {
        @Find
        List<Trip> of(String plate);

        @Find
        List<Trip> of(@By("plate") String which, Limit limit, Sort<?>... sorts);

        @Find
        @OrderBy(value = "day", descending = true)
        Trip[] backwards(String plate);

        @Find
        Optional<Trip> on(String plate, int day);

        @Find
        Trip any(String plate);

        @Find
        Page<Trip> page(String plate, PageRequest request);

        @Find
        CompletionStage<List<Trip>> later(String plate);

        @Find
        CompletionStage<Page<Trip>> laterPage(String plate, PageRequest request);

        @Query("SELECT kilometres WHERE plate = :plate")
        List<Integer> kilometres(String plate);

        @Query("SELECT day, kilometres WHERE plate = ?1")
        Day[] days(String plate);

        @Find
        Stream<Day> asDays(String plate);

        @Query("SELECT SUM(kilometres) WHERE plate = ?1")
        int total(String plate);

        @Query("SELECT COUNT(this) WHERE plate = ?1")
        long count(String plate);

        @Query("SELECT kilometres WHERE plate = ?1 AND day = ?2")
        int longest(String plate, int day);

        @Delete
        long remove(String plate, int day);

        @Delete
        void removeAll(String plate);
    }

    @Repository
    interface Unserved {
        @Find
        List<Trip> longer(@By("kilometres") int kilometres);

        @Find
        List<Trip> named(@By("name") String name);

        @Find
        List<Trip> typed(@By("plate") int plate);
    }

    record Day(int day, int kilometres) {}
}
