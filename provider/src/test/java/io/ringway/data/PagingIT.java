// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Repositories;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.SaiIndex;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Units;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cursors on a real server: clustering keys in every direction, indexes, whole tables. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagingIT {
    private static final String KEY = "a key of cursors that all JVMs of the test have";

    private DevCassandra node;
    private String keyspace;
    private EntityManagerFactory unit;
    private Lines lines;

    @BeforeAll
    void open(DevCassandra first, @DevKeyspace String own) {
        node = first;
        keyspace = own;
        unit = open();
        lines = lines(unit);
        List<Line> all = new ArrayList<>();
        for (int book = 1; book <= 4; book++) {
            for (int page = 1; page <= 3; page++) {
                for (int line = 1; line <= 4; line++) {
                    all.add(new Line(
                            "book " + book, page, line, book % 2 == 0 ? "even" : "odd", line == 2 ? null : 10 * line));
                }
            }
        }
        lines.saveAll(all);
    }

    private EntityManagerFactory open() {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.schema.changes", "allowed");
        properties.put("ringway.query.access", "scan");
        properties.put("ringway.data.cursor-key", KEY);
        return Units.open(properties, Line.class);
    }

    @AfterAll
    void close() {
        unit.close();
    }

    private static Lines lines(EntityManagerFactory of) {
        return of.unwrap(Repositories.class).get(Lines.class);
    }

    /** All pages from the first to the last and back, each as text. */
    private static List<String> walk(Function<PageRequest, CursoredPage<Line>> method, int size) {
        List<String> pages = new ArrayList<>();
        CursoredPage<Line> page = method.apply(PageRequest.ofSize(size).withoutTotal());
        pages.add(text(page));
        while (page.hasNext()) {
            page = method.apply(page.nextPageRequest());
            if (page.hasContent()) {
                pages.add(text(page));
            }
        }
        List<String> back = new ArrayList<>();
        while (page.hasPrevious()) {
            page = method.apply(page.previousPageRequest());
            back.add(0, text(page));
        }
        assertThat(back).isEqualTo(pages.subList(0, back.size()));
        return pages;
    }

    private static String text(CursoredPage<Line> page) {
        return String.join(" ", page.content().stream().map(Line::place).toList());
    }

    @Test
    void theTablesOwnOrder() {
        assertThat(walk(request -> lines.of("book 1", request), 5))
                .containsExactly("1:4 1:3 1:2 1:1 2:4", "2:3 2:2 2:1 3:4 3:3", "3:2 3:1");
    }

    @Test
    void theTablesOrderTurned() {
        assertThat(walk(request -> lines.turned("book 1", request), 5))
                .containsExactly("3:1 3:2 3:3 3:4 2:1", "2:2 2:3 2:4 1:1 1:2", "1:3 1:4");
    }

    @Test
    void oneRangeWithinBoundsOfTheMethod() {
        assertThat(walk(request -> lines.findByBookAndPageBetweenOrderByPageAscLineDesc("book 1", 2, 2, request), 3))
                .containsExactly("2:4 2:3 2:2", "2:1");
        assertThat(walk(request -> lines.numbered("book 1", 2, request), 3)).containsExactly("2:1 2:2 2:3", "2:4");
        assertThat(walk(request -> lines.sameDirection("book 1", 2, request), 3))
                .containsExactly("1:1 1:2 1:3", "1:4 2:1 2:2", "2:3 2:4");
    }

    @Test
    void anOrderThatOnlyRingwayGives() {
        assertThat(walk(request -> lines.byIndent("book 2", request), 4))
                .containsExactly("1:1 2:1 3:1 1:3", "2:3 3:3 1:4 2:4", "3:4 1:2 2:2 3:2");
    }

    @Test
    void whatAnIndexFinds() {
        List<String> pages = walk(request -> lines.indexed("even", request), 7);

        assertThat(pages).hasSize(4);
        assertThat(pages.stream().flatMap(page -> List.of(page.split(" ")).stream()))
                .hasSize(24);
    }

    @Test
    void wholeTablesInAllTheirPages() {
        List<Line> found = new ArrayList<>();
        CursoredPage<Line> page = lines.all(PageRequest.ofSize(7));
        assertThat(page.totalElements()).isEqualTo(48);
        found.addAll(page.content());
        while (page.hasNext()) {
            assertThat(page.numberOfElements()).isEqualTo(7);
            page = lines.all(page.nextPageRequest());
            found.addAll(page.content());
        }
        Set<String> places = new HashSet<>();
        found.forEach(line -> places.add(line.book + line.place()));
        assertThat(found).hasSize(48);
        assertThat(places).hasSize(48);
    }

    @Test
    void rowsComeAndGoBetweenPages() {
        List<Line> own = new ArrayList<>();
        for (int line = 1; line <= 6; line++) {
            own.add(new Line("changing", 1, line * 10, "none", 0));
        }
        lines.saveAll(own);
        CursoredPage<Line> first = lines.of("changing", PageRequest.ofSize(2).withoutTotal());
        CursoredPage<Line> unordered =
                lines.plain("changing", PageRequest.ofSize(2).withoutTotal());
        lines.delete(own.remove(4));
        lines.save(new Line("changing", 1, 55, "none", 0));
        lines.save(new Line("changing", 1, 35, "none", 0));

        assertThat(text(first)).isEqualTo("1:60 1:50");
        assertThat(text(lines.of("changing", first.nextPageRequest()))).isEqualTo("1:40 1:35");
        assertThat(text(lines.plain("changing", unordered.nextPageRequest()))).isEqualTo("1:40 1:35");
        lines.deleteAll(own);
        lines.delete(new Line("changing", 1, 55, "none", 0));
        lines.delete(new Line("changing", 1, 35, "none", 0));
    }

    @Test
    void anotherJvmOpensCursorsOfTheSameKey() {
        CursoredPage<Line> first = lines.plain("book 3", PageRequest.ofSize(5).withoutTotal());
        String sealed = (String) first.nextPageRequest().cursor().orElseThrow().get(0);
        PageRequest next = PageRequest.ofSize(5).afterCursor(PageRequest.Cursor.forKey(sealed));

        try (EntityManagerFactory other = open()) {
            assertThat(text(lines(other).plain("book 3", next.withoutTotal()))).isEqualTo("2:3 2:2 2:1 3:4 3:3");
        }
        assertThatThrownBy(() -> lines.plain("book 4", next)).hasMessageStartingWith("RW-2032");
    }

    @Test
    void pagesOfDifferentSizesFollowEachOther() {
        CursoredPage<Line> first = lines.plain("book 1", PageRequest.ofSize(3).withoutTotal());
        List<String> places =
                new ArrayList<>(first.content().stream().map(Line::place).toList());
        CursoredPage<Line> rest = lines.plain("book 1", first.nextPageRequest().size(20));
        places.addAll(rest.content().stream().map(Line::place).toList());

        assertThat(places).hasSize(12).doesNotHaveDuplicates();
        assertThat(Collections.frequency(places, "1:1")).isEqualTo(1);
        assertThat(rest.hasNext()).isFalse();
    }

    @Repository
    interface Lines extends BasicRepository<Line, LineId> {
        @Find
        @OrderBy("page")
        @OrderBy(value = "line", descending = true)
        CursoredPage<Line> of(String book, PageRequest request);

        @Find
        @OrderBy(value = "page", descending = true)
        @OrderBy("line")
        CursoredPage<Line> turned(String book, PageRequest request);

        CursoredPage<Line> findByBookAndPageBetweenOrderByPageAscLineDesc(
                String book, int from, int to, PageRequest request);

        @Find
        @OrderBy("line")
        CursoredPage<Line> numbered(String book, int page, PageRequest request);

        @Query("where book = :book and page <= :last order by page, line")
        CursoredPage<Line> sameDirection(String book, int last, PageRequest request);

        @Find
        @OrderBy("indent")
        @OrderBy("page")
        @OrderBy("line")
        CursoredPage<Line> byIndent(String book, PageRequest request);

        @Find
        CursoredPage<Line> indexed(String parity, PageRequest request);

        @Find
        CursoredPage<Line> plain(String book, PageRequest request);

        @Find
        CursoredPage<Line> all(PageRequest request);
    }

    record LineId(String book, int page, int line) {}

    /** A line of a book; the last lines of a page come first. */
    @Entity
    @IdClass(LineId.class)
    static class Line {
        @PartitionKey
        String book;

        @ClusteringKey(order = 0)
        int page;

        @ClusteringKey(order = 1, descending = true)
        int line;

        @SaiIndex
        String parity;

        @Nullable
        Integer indent;

        Line() {}

        Line(String book, int page, int line, String parity, @Nullable Integer indent) {
            this.book = book;
            this.page = page;
            this.line = line;
            this.parity = parity;
            this.indent = indent;
        }

        String place() {
            return page + ":" + line;
        }
    }
}
