// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.Using;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.SaiIndex;
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
import jakarta.data.repository.Repository;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages in no order: each begins where the database says that the one before it ended. */
class StatePagesTest {
    private static final String REFUSAL =
            "RW-2032: The cursor is of another query, of other arguments or of another place, or was changed. It holds the"
                    + " database's paging state, which is good for the query alone that it comes from. Take the cursor from a"
                    + " page of this method with the same arguments. Where several JVMs, or a JVM that starts again, share"
                    + " cursors, give them all one ringway.data.cursor-key.";

    private RecordedUnit unit;
    private Parcels parcels;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Parcel.class);
        parcels = unit.factory().unwrap(Repositories.class).get(Parcels.class);
        for (int number = 1; number <= 5; number++) {
            parcels.save(new Parcel("a", number, "red"));
        }
    }

    private static List<Integer> numbers(CursoredPage<Parcel> page) {
        return page.content().stream().map(parcel -> parcel.number).toList();
    }

    @Test
    void pagesGoThereAndBack() {
        CursoredPage<Parcel> first = parcels.of("a", PageRequest.ofSize(2));
        CursoredPage<Parcel> second = parcels.of("a", first.nextPageRequest());
        CursoredPage<Parcel> third = parcels.of("a", second.nextPageRequest());

        assertThat(List.of(numbers(first), numbers(second), numbers(third)))
                .isEqualTo(List.of(List.of(1, 2), List.of(3, 4), List.of(5)));
        assertThat(first.totalElements()).isEqualTo(5);
        assertThat(first.hasPrevious()).isFalse();
        assertThat(third.hasNext()).isFalse();
        assertThatThrownBy(third::nextPageRequest).isInstanceOf(NoSuchElementException.class);
        assertThat(third.previousPageRequest().page()).isEqualTo(2);
        CursoredPage<Parcel> back = parcels.of("a", third.previousPageRequest());
        assertThat(numbers(back)).containsExactly(3, 4);
        assertThat(numbers(parcels.of("a", back.previousPageRequest()))).containsExactly(1, 2);
        assertThat(numbers(parcels.of("a", PageRequest.ofPage(3).size(2)))).containsExactly(5);
        assertThat(parcels.of("a", PageRequest.ofPage(4).size(2)).hasContent()).isFalse();
    }

    @Test
    void theDatabaseIsAskedForOnePage() {
        CursoredPage<Parcel> first = parcels.red("red", PageRequest.ofSize(2).withoutTotal());
        unit.here().clearLog();

        parcels.red("red", first.nextPageRequest());

        assertThat(unit.here().log()).singleElement().asString().contains("WHERE color='red'");
    }

    @Test
    void theWayBackIsShort() {
        for (int number = 6; number <= 40; number++) {
            parcels.save(new Parcel("a", number, "red"));
        }
        CursoredPage<Parcel> page = parcels.of("a", PageRequest.ofSize(2).withoutTotal());
        while (page.hasNext()) {
            page = parcels.of("a", page.nextPageRequest());
        }
        List<Integer> back = new ArrayList<>();
        while (page.hasPrevious()) {
            page = parcels.of("a", page.previousPageRequest());
            back.add(numbers(page).get(0));
        }
        assertThat(back).hasSize(15).startsWith(37, 35).endsWith(9);
    }

    @Test
    void cursorsAreForOneQueryWithItsArguments() {
        CursoredPage<Parcel> first = parcels.of("a", PageRequest.ofSize(2));
        PageRequest next = first.nextPageRequest();

        assertThatThrownBy(() -> parcels.of("b", next))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(REFUSAL);
        assertThatThrownBy(() -> parcels.red("a", next)).hasMessage(REFUSAL);
        assertThatThrownBy(() -> parcels.at("a", next, Using.connection("there")))
                .hasMessage(REFUSAL);
        RecordedUnit other = RecordedUnit.of(Parcel.class);
        assertThatThrownBy(() -> other.factory()
                        .unwrap(Repositories.class)
                        .get(Parcels.class)
                        .of("a", next))
                .hasMessage(REFUSAL);
    }

    @Test
    void cursorsThatWereChangedAreRefused() {
        String sealed = (String) parcels.of("a", PageRequest.ofSize(2))
                .nextPageRequest()
                .cursor()
                .orElseThrow()
                .get(0);

        for (int at = 0; at < sealed.length(); at += 7) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThatThrownBy(() -> parcels.of("a", PageRequest.ofSize(2).afterCursor(Cursor.forKey(changed))))
                    .hasMessage(REFUSAL);
        }
        assertThatThrownBy(() -> parcels.of("a", PageRequest.ofSize(2).afterCursor(Cursor.forKey("no cursor"))))
                .hasMessage(REFUSAL);
        assertThatThrownBy(() -> parcels.of("a", PageRequest.ofSize(2).beforeCursor(Cursor.forKey(3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-2032: The cursor is of an order, and the method asks for none in this call. Without an order, a"
                                + " cursor holds the database's paging state. Take the cursor from a page of this method in the same"
                                + " order.");
        assertThat(numbers(parcels.of("a", PageRequest.ofSize(2).afterCursor(Cursor.forKey(sealed)))))
                .containsExactly(3, 4);
    }

    @Test
    void singleResultsHaveNoCursor() {
        CursoredPage<Parcel> first = parcels.of("a", PageRequest.ofSize(2));

        assertThatThrownBy(() -> first.cursor(0))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "RW-2034: Results that have no order have no cursors of their own. The database's paging state says"
                                + " where pages begin, and nothing of single rows. Call nextPageRequest or previousPageRequest, or order"
                                + " the results.");
        assertThat(first).hasToString(first.toString());
    }

    @Test
    void callsThatSayAnOrderHaveItsCursors() {
        CursoredPage<Parcel> page = parcels.in("a", PageRequest.ofSize(2), Order.by(Sort.desc("number")));

        assertThat(page.cursor(1)).isEqualTo(Cursor.forKey(4));
        assertThat(numbers(parcels.in("a", PageRequest.ofSize(2), Order.by()))).containsExactly(1, 2);
    }

    @Test
    void severalStatementsHaveNoPages() {
        assertThatThrownBy(() -> unit.factory().unwrap(Repositories.class).get(Scattered.class))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("RW-2002: 2 methods of repositories cannot be served:\n"
                        + "- Scattered.all(PageRequest): RW-1910: The query needs the access level scan")
                .hasMessageContaining(
                        "- Scattered.of(List, PageRequest): RW-2031: Without an order, the results cannot be read page"
                                + " by page. They are rows of several statements, or are filtered or joined in Ringway, so that the"
                                + " database does not say where a page ends. Order the results, as with @OrderBy, or return a Page.");
    }

    @Repository
    interface Parcels extends BasicRepository<Parcel, ParcelId> {
        @Find
        CursoredPage<Parcel> of(String street, PageRequest page);

        @Find
        CursoredPage<Parcel> red(String color, PageRequest page);

        @Find
        CursoredPage<Parcel> at(String street, PageRequest page, Using place);

        @Find
        CursoredPage<Parcel> in(String street, PageRequest page, Order<Parcel> order);
    }

    @Repository
    interface Scattered extends DataRepository<Parcel, ParcelId> {
        @Find
        CursoredPage<Parcel> of(List<String> street, PageRequest page);

        @Find
        CursoredPage<Parcel> all(PageRequest page);
    }

    record ParcelId(String street, int number) {}

    @Entity(name = "Parcel")
    @IdClass(ParcelId.class)
    static class Parcel {
        @PartitionKey
        String street;

        @ClusteringKey
        int number;

        @SaiIndex
        String color;

        Parcel() {}

        Parcel(String street, int number, String color) {
            this.street = street;
            this.number = number;
            this.color = color;
        }
    }
}
