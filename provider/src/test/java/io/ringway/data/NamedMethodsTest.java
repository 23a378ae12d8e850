// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.context.RecordedUnit;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Repository;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Query by Method Name, and what Jakarta Data forbids in declarations. */
class NamedMethodsTest {
    private final RecordedUnit unit = RecordedUnit.of(Trip.class, House.class);

    private <R> R repository(Class<R> type) {
        return unit.factory().unwrap(Repositories.class).get(type);
    }

    private Trips trips() {
        Trips trips = repository(Trips.class);
        for (int day = 1; day <= 5; day++) {
            trips.save(new Trip("a", day, day * 10));
        }
        trips.save(new Trip("b", 1, 7));
        return trips;
    }

    @Test
    void namesFind() {
        Trips trips = trips();

        assertThat(trips.findByPlate("a")).extracting(trip -> trip.day).containsExactly(1, 2, 3, 4, 5);
        assertThat(trips.findByPlateAndDayBetween("a", 2, 3, Sort.desc("day")))
                .extracting(trip -> trip.day)
                .containsExactly(3, 2);
        assertThat(trips.findByPlateAndDayIn("a", Set.of(4, 9)))
                .extracting(trip -> trip.kilometres)
                .containsExactly(40);
        assertThat(trips.findFirst2ByPlateOrderByDayDesc("a"))
                .extracting(trip -> trip.day)
                .containsExactly(5, 4);
        assertThat(trips.findFirstByPlate("c")).isEmpty();
        assertThat(trips.findByPlateAndDayLessThan("a", 4, PageRequest.ofPage(2, 2, true))
                        .content())
                .extracting(trip -> trip.day)
                .containsExactly(3);
    }

    @Test
    void pagesByNumberHaveNoCursors() {
        PageRequest behind = PageRequest.ofSize(2).afterCursor(PageRequest.Cursor.forKey(1));

        assertThatThrownBy(() -> trips().findByPlateAndDayLessThan("a", 4, behind))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("RW-2033: The page is asked for by a cursor, and the method has pages by number. Return a"
                        + " CursoredPage, or ask for PageRequest.ofPage.");
    }

    @Test
    void namesCountAndAskAndDelete() {
        Trips trips = trips();

        assertThat(trips.countByPlate("a")).isEqualTo(5);
        assertThat(trips.existsByPlateAndDayGreaterThan("a", 4)).isTrue();
        assertThat(trips.existsByPlateAndDayGreaterThan("a", 5)).isFalse();
        assertThat(trips.existsByPlate("b").toCompletableFuture().join()).isTrue();
        assertThat(trips.deleteByPlateAndDay("a", 5)).isEqualTo(1);
        assertThat(trips.countByPlate("a")).isEqualTo(4);
    }

    @Test
    void whatNamesSayWronglyIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> repository(Misspelt.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("RW-2002: 4 methods of repositories cannot be served:\n"
                        + "- Misspelt.countByPlate(String, int): RW-2020: The name has conditions for 1 values, and the"
                        + " method has 2 parameters for values. Between takes two, Null, True and False take none, and"
                        + " every other condition takes one. Add what is missing, or take out what is too much.\n"
                        + "- Misspelt.findByPlateAndDaay(String, int): RW-2016: Trip has no attribute Daay [column 15]. Did"
                        + " you mean day?\n"
                        + "    findByPlateAndDaay\n"
                        + "                  ^\n"
                        + "- Misspelt.findByPlateAndDay(String, String): RW-2013: The parameter 2 is of type"
                        + " java.lang.String, and the query takes java.lang.Integer [?2].\n"
                        + "- Misspelt.findFrom(String): RW-2020: The name has conditions for 0 values, and the method"
                        + " has 1 parameters for values. Between takes two, Null, True and False take none, and every"
                        + " other condition takes one. Add what is missing, or take out what is too much.");
    }

    @Test
    void aPathThatCanBeTwoIsRefused() {
        assertThatThrownBy(() -> repository(Houses.class))
                .hasMessage("RW-2002: 1 method of a repository cannot be served:\n"
                        + "- Houses.findByAbCd(String): RW-2016: 'AbCd' is a.bCd and also ab.cd [column 7]. Write a_bCd or"
                        + " ab_cd.\n"
                        + "    findByAbCd\n"
                        + "          ^");
    }

    @Test
    void declarationsFollowTheRules() {
        assertThatThrownBy(() -> repository(Unruly.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("RW-2002: 11 methods of repositories cannot be served:\n"
                        + "- Unruly.countByPlate(String, Limit): RW-2022: The method finds nothing, and has a parameter of"
                        + " type Limit. Leave it out.\n"
                        + "- Unruly.deleteByPlate(String, Order): RW-2022: The method finds nothing, and has a parameter of"
                        + " type Order. Leave it out.\n"
                        + "- Unruly.findByPlate(String, Limit, Limit): RW-2021: The method has two parameters of type Limit."
                        + " Leave one.\n"
                        + "- Unruly.findByPlate(String, Limit, PageRequest): RW-2021: The method has a Limit and a"
                        + " PageRequest. Leave one: both say how many results.\n"
                        + "- Unruly.findByPlate(String, Order, Order): RW-2021: The method has two parameters of type Order."
                        + " Leave one.\n"
                        + "- Unruly.findByPlate(String): RW-2023: The method returns a Page, and has no parameter for the page"
                        + " that is asked for. Add one of type PageRequest.\n"
                        + "- Unruly.findByPlateAndDay(String, Limit, int): RW-2022: The parameter of type Limit stands before"
                        + " one for a value. Parameters for values come first.\n"
                        + "- Unruly.findByPlateAndDay(String, int, Sort): RW-2022: The method returns one result, and has a"
                        + " parameter of type Sort. Return a List, an array, a Stream or a Page.\n"
                        + "- Unruly.findByPlateOrderByDay(String): RW-2024: The method has OrderBy in its name, and @OrderBy."
                        + " Leave one of them.\n"
                        + "- Unruly.findFirst3ByPlate(String, Limit): RW-2021: The method has First in its name, and a"
                        + " parameter of type Limit. Leave one: both say how many results.\n"
                        + "- Unruly.findFirst3ByPlate(String, PageRequest): RW-2021: The method has First in its name, and a"
                        + " parameter of type PageRequest. Leave one: both say how many results.");
    }

    @Repository
    interface Trips extends BasicRepository<Trip, TripId> {
        List<Trip> findByPlate(String plate);

        List<Trip> findByPlateAndDayBetween(String plate, int from, int to, Sort<?>... sorts);

        Trip[] findByPlateAndDayIn(String plate, Set<Integer> days);

        List<Trip> findFirst2ByPlateOrderByDayDesc(String plate);

        Optional<Trip> findFirstByPlate(String plate);

        Page<Trip> findByPlateAndDayLessThan(String plate, int day, PageRequest page);

        long countByPlate(String plate);

        boolean existsByPlateAndDayGreaterThan(String plate, int day);

        CompletionStage<Boolean> existsByPlate(String plate);

        int deleteByPlateAndDay(String plate, int day);
    }

    @Repository
    interface Misspelt extends DataRepository<Trip, TripId> {
        List<Trip> findByPlateAndDaay(String plate, int day);

        List<Trip> findByPlateAndDay(String plate, String day);

        long countByPlate(String plate, int day);

        List<Trip> findFrom(String plate);
    }

    @Repository
    interface Houses extends DataRepository<House, String> {
        List<House> findByAbCd(String value);
    }

    @Repository
    interface Unruly extends DataRepository<Trip, TripId> {
        List<Trip> findByPlate(String plate, Limit limit, Limit other);

        List<Trip> findByPlate(String plate, Order<Trip> order, Order<Trip> other);

        List<Trip> findByPlate(String plate, Limit limit, PageRequest page);

        List<Trip> findFirst3ByPlate(String plate, Limit limit);

        List<Trip> findFirst3ByPlate(String plate, PageRequest page);

        Optional<Trip> findByPlateAndDay(String plate, int day, Sort<?> sort);

        List<Trip> findByPlateAndDay(String plate, Limit limit, int day);

        Page<Trip> findByPlate(String plate);

        @OrderBy("day")
        List<Trip> findByPlateOrderByDay(String plate);

        long countByPlate(String plate, Limit limit);

        void deleteByPlate(String plate, Order<Trip> order);
    }

    /** Two ways to one name. */
    @Entity(name = "House")
    static class House {
        @Id
        String id;

        @Embedded
        A a;

        @Embedded
        Ab ab;
    }

    @Embeddable
    static class A {
        String bCd;
    }

    @Embeddable
    static class Ab {
        String cd;
    }
}
