// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/paging.md. */
@ExtendWith(DevCassandraExtension.class)
class PagingGuideIT {
    private static final Instant MORNING = Instant.parse("2026-11-16T07:00:00Z");

    private static EntityManagerFactory unit;
    private static Journal journal;

    @BeforeAll
    static void open(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        unit = GuideUnit.open(depot, archive);
        journal = unit.unwrap(Repositories.class).get(Journal.class);
        Automobile car = new Automobile("RW-90", "Isetta", Color.RED);
        List<Trip> trips = new ArrayList<>();
        for (int trip = 0; trip < 7; trip++) {
            trips.add(new Trip(car, MORNING.plusSeconds(3600L * trip), new Driver("D-1", "Ada"), trip));
        }
        journal.record(trips);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    // tag::journal
    @Repository
    interface Journal {
        @Save
        void record(List<Trip> trips);

        @Find
        @OrderBy(value = "departure", descending = true)
        CursoredPage<Trip> latest(String plate, PageRequest page);

        CursoredPage<Trip> findByPlateAndDepartureGreaterThanEqualOrderByDeparture(
                String plate, Instant from, PageRequest page);

        @Find
        CursoredPage<Trip> unordered(String plate, PageRequest page);

        @Find
        Page<Trip> numbered(String plate, PageRequest page, Sort<?> order);
    }
    // end::journal

    @Test
    void pagesFollowEachOther() {
        List<Trip> all = new ArrayList<>();
        // tag::walk
        CursoredPage<Trip> page = journal.latest("RW-90", PageRequest.ofSize(3).withoutTotal());
        all.addAll(page.content());
        while (page.hasNext()) {
            page = journal.latest("RW-90", page.nextPageRequest());
            all.addAll(page.content());
        }
        CursoredPage<Trip> before = journal.latest("RW-90", page.previousPageRequest());
        // end::walk
        assertThat(all).extracting(Trip::kilometres).containsExactly(6, 5, 4, 3, 2, 1, 0);
        assertThat(before.content()).extracting(Trip::kilometres).containsExactly(3, 2, 1);
    }

    @Test
    void aPageCanBeginAnywhere() {
        // tag::anywhere
        Cursor noon = Cursor.forKey(MORNING.plusSeconds(5 * 3600));
        CursoredPage<Trip> page =
                journal.latest("RW-90", PageRequest.ofSize(2).withoutTotal().afterCursor(noon));
        // end::anywhere
        assertThat(page.content()).extracting(Trip::kilometres).containsExactly(4, 3);
        assertThatThrownBy(() -> journal.latest("RW-90", PageRequest.ofSize(2).afterCursor(Cursor.forKey("noon"))))
                .hasMessageStartingWith("RW-2027");
        assertThat(journal.findByPlateAndDepartureGreaterThanEqualOrderByDeparture(
                                "RW-90", MORNING.plusSeconds(3600 * 2), PageRequest.ofSize(2))
                        .content())
                .extracting(Trip::kilometres)
                .containsExactly(2, 3);
    }

    @Test
    void cursorsTravel() {
        CursoredPage<Trip> first = journal.unordered("RW-90", PageRequest.ofSize(4));
        // tag::travel
        Object sealed = first.nextPageRequest().cursor().orElseThrow().get(0); // a String, for a URL

        CursoredPage<Trip> next =
                journal.unordered("RW-90", PageRequest.ofSize(4).afterCursor(Cursor.forKey(sealed)));
        // end::travel
        assertThat(first.totalElements()).isEqualTo(7);
        assertThat(next.content()).hasSize(3);
        assertThatThrownBy(() -> journal.unordered("RW-91", first.nextPageRequest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("RW-2032");
    }

    @Test
    void pagesHaveNumbers() {
        // tag::offset
        Page<Trip> third = journal.numbered("RW-90", PageRequest.ofPage(3).size(2), Sort.asc("departure"));
        // end::offset
        assertThat(third.content()).extracting(Trip::kilometres).containsExactly(4, 5);
        assertThat(third.totalPages()).isEqualTo(4);
    }
}
