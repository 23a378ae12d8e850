// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of maps of entities, of references in embeddables, and of classes that extend others. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class MuseumIT {
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("ringway.query.access", "scan");
        factory = Units.open(
                properties,
                Artist.class,
                Origin.class,
                Gallery.class,
                Work.class,
                Painting.class,
                Fresco.class,
                Sculpture.class,
                Evening.class,
                Concert.class,
                Lecture.class);
        factory.runInTransaction(MuseumIT::fill);
    }

    private static void fill(EntityManager em) {
        Artist vinci = new Artist("Vinci", 1452);
        Artist rodin = new Artist("Rodin", 1840);
        Gallery louvre = new Gallery("Louvre");
        Gallery attic = new Gallery("Attic");
        Work lisa = new Painting("Lisa", new Origin(vinci, 1503), louvre, "oil");
        Work supper = new Fresco("Supper", new Origin(vinci, 1498), null, "north");
        Work kiss = new Sculpture("Kiss", new Origin(rodin, 1882), louvre, 900);
        Work lost = new Painting("Lost", null, null, null);
        louvre.halls.put("denon", lisa);
        louvre.halls.put("cour", kiss);
        louvre.tour.addAll(List.of(kiss, lisa));
        louvre.prices.put("child", 0);
        louvre.prices.put("adult", 22);
        List.of(vinci, rodin, louvre, attic, lisa, supper, kiss, lost).forEach(em::persist);
        em.persist(new Concert("Nocturne", louvre, 80, "Quartet"));
        em.persist(new Concert("Revue", attic, 20, "Trio"));
        em.persist(new Lecture("Light", louvre, 40, lisa));
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
    }

    @AfterEach
    void end() {
        em.close();
    }

    @Test
    void entriesOfMapsAreJoined() {
        assertThat(texts("SELECT KEY(h), h.title FROM Gallery g JOIN g.halls h"))
                .containsExactlyInAnyOrder("denon Lisa", "cour Kiss");
        assertThat(texts("SELECT VALUE(h).title FROM Gallery g JOIN g.halls h WHERE KEY(h) = 'denon'"))
                .containsExactly("Lisa");
        assertThat(all("SELECT VALUE(h) FROM Gallery g JOIN g.halls h WHERE g.name = 'Louvre' AND KEY(h) = 'cour'"))
                .isEqualTo(List.of(em.find(Work.class, "Kiss")));
        assertThat(texts("SELECT ENTRY(p) FROM Gallery g JOIN g.prices p WHERE KEY(p) = 'adult'"))
                .containsExactly("adult=22");
        assertThatThrownBy(() -> em.createQuery("SELECT ENTRY(h) FROM Gallery g JOIN g.halls h"))
                .hasMessageStartingWith(
                        "RW-1563: ENTRY of a map of entities is not given [line 1, column 14]. An entry would"
                                + " hold an instance, which a result gives by itself. Select KEY and VALUE of the variable.");
        assertThat(texts("SELECT KEY(h), COUNT(h) FROM Gallery g JOIN g.halls h GROUP BY KEY(h)"))
                .containsExactlyInAnyOrder("denon 1", "cour 1");
        assertThat(texts("SELECT g.name, h.title FROM Gallery g LEFT JOIN g.halls h ON KEY(h) = 'denon'"))
                .containsExactlyInAnyOrder("Louvre Lisa", "Attic null");
        assertThat(texts("SELECT KEY(h), h.origin.artist.name FROM Gallery g JOIN g.halls h ORDER BY KEY(h)"))
                .containsExactly("cour Rodin", "denon Vinci");
        assertThat(texts("SELECT h.title FROM Gallery g, IN (g.halls) h WHERE h.origin.made < 1600"))
                .containsExactly("Lisa");
    }

    @Test
    void entriesOfInverseMapsAreJoined() {
        assertThat(texts("SELECT KEY(o), o.origin.made FROM Gallery g JOIN g.owned o WHERE g.name = 'Louvre'"))
                .containsExactlyInAnyOrder("Lisa 1503", "Kiss 1882");
        assertThat(texts("SELECT g.name FROM Gallery g JOIN g.owned o WHERE KEY(o) = 'Kiss'"))
                .containsExactly("Louvre");
        assertThat(texts("SELECT g.name, COUNT(o) FROM Gallery g LEFT JOIN g.owned o GROUP BY g.name"))
                .containsExactlyInAnyOrder("Louvre 2", "Attic 0");
    }

    @Test
    void mapsHaveMembersAndSizes() {
        Work lisa = em.find(Work.class, "Lisa");
        Work lost = em.find(Work.class, "Lost");
        assertThat(query("SELECT g.name FROM Gallery g WHERE :work MEMBER OF g.halls", lisa))
                .containsExactly("Louvre");
        assertThat(query("SELECT g.name FROM Gallery g WHERE :work MEMBER OF g.owned", lisa))
                .containsExactly("Louvre");
        assertThat(query("SELECT g.name FROM Gallery g WHERE :work MEMBER OF g.halls", lost))
                .isEmpty();
        assertThat(query("SELECT g.name FROM Gallery g WHERE :work NOT MEMBER OF g.owned", lisa))
                .containsExactly("Attic");
        assertThat(texts("SELECT w.title FROM Gallery g, Work w WHERE g.name = 'Louvre' AND w MEMBER OF g.halls"))
                .containsExactlyInAnyOrder("Lisa", "Kiss");
        assertThat(texts("SELECT g.name FROM Gallery g WHERE 22 MEMBER OF g.prices"))
                .containsExactly("Louvre");
        assertThat(texts("SELECT g.name, SIZE(g.halls), SIZE(g.owned), SIZE(g.prices) FROM Gallery g"))
                .containsExactlyInAnyOrder("Louvre 2 2 2", "Attic 0 0 0");
        assertThat(texts("SELECT g.name FROM Gallery g WHERE g.halls IS EMPTY")).containsExactly("Attic");
        assertThat(texts("SELECT g.name FROM Gallery g WHERE g.owned IS NOT EMPTY"))
                .containsExactly("Louvre");
        assertThat(texts("SELECT g.name FROM Gallery g WHERE EXISTS (SELECT h FROM g.halls h WHERE KEY(h) = 'cour')"))
                .containsExactly("Louvre");
    }

    @Test
    void mapsAreFetched() {
        assertThat(texts("SELECT g.name FROM Gallery g JOIN FETCH g.halls")).containsExactly("Louvre");
        em.createQuery("SELECT g FROM Gallery g LEFT JOIN FETCH g.halls LEFT JOIN FETCH g.owned", Gallery.class)
                .getResultList()
                .forEach(gallery -> {
                    assertThat(factory.getPersistenceUnitUtil().isLoaded(gallery, "halls"))
                            .isTrue();
                    assertThat(factory.getPersistenceUnitUtil().isLoaded(gallery, "owned"))
                            .isTrue();
                });
    }

    @Test
    void pathsLeadThroughEmbeddables() {
        Artist vinci = em.find(Artist.class, "Vinci");
        assertThat(texts("SELECT w.title FROM Work w WHERE w.origin.artist.born < 1500"))
                .containsExactlyInAnyOrder("Lisa", "Supper");
        assertThat(texts("SELECT w.title FROM Work w WHERE w.origin.artist.name = 'Rodin'"))
                .containsExactly("Kiss");
        assertThat(query("SELECT w.title FROM Work w WHERE w.origin.artist = :artist AND w.origin.made > 1500", vinci))
                .containsExactly("Lisa");
        assertThat(texts("SELECT a.name, w.title FROM Work w JOIN w.origin.artist a ORDER BY a.born DESC, w.title"))
                .containsExactly("Rodin Kiss", "Vinci Lisa", "Vinci Supper");
        assertThat(texts("SELECT w.title FROM Work w LEFT JOIN w.origin.artist a WHERE a IS NULL"))
                .containsExactly("Lost");
        assertThat(all("SELECT DISTINCT w.origin.artist FROM Work w WHERE w.origin.made < 1600"))
                .isEqualTo(List.of(vinci));
        assertThat(texts("SELECT w.origin.artist.name, COUNT(w) FROM Work w WHERE w.origin.artist IS NOT NULL"
                        + " GROUP BY w.origin.artist.name"))
                .containsExactlyInAnyOrder("Vinci 2", "Rodin 1");
        assertThat(
                        texts(
                                "SELECT a.name FROM Artist a WHERE (SELECT COUNT(w) FROM Work w WHERE w.origin.artist = a) = 2"))
                .containsExactly("Vinci");
        em.clear();
        em.createQuery("SELECT w FROM Work w JOIN FETCH w.origin.artist", Work.class)
                .getResultList()
                .forEach(work -> assertThat(work.origin.artist.born).isPositive());
    }

    @Test
    void classesOfOneTableAreAskedFor() {
        assertThat(texts("SELECT w.title FROM Work w WHERE TYPE(w) = Painting"))
                .containsExactlyInAnyOrder("Lisa", "Lost");
        assertThat(texts("SELECT w.title FROM Work w WHERE TYPE(w) IN (Fresco, Sculpture)"))
                .containsExactlyInAnyOrder("Supper", "Kiss");
        assertThat(texts("SELECT w.title FROM Work w WHERE TYPE(w) <> Painting"))
                .containsExactlyInAnyOrder("Supper", "Kiss");
        assertThat(query("SELECT w.title FROM Work w WHERE TYPE(w) = :type", Fresco.class))
                .containsExactly("Supper");
        assertThat(query("SELECT w.title FROM Work w WHERE TYPE(w) IN :types", List.of(Fresco.class, Sculpture.class)))
                .containsExactlyInAnyOrder("Supper", "Kiss");
        assertThat(all("SELECT TYPE(w) FROM Work w WHERE w.title = 'Supper'")).isEqualTo(List.of(Fresco.class));
        assertThat(texts("SELECT p.title FROM Painting p")).containsExactlyInAnyOrder("Lisa", "Lost", "Supper");
        assertThat(all("SELECT COUNT(p) FROM Painting p")).isEqualTo(List.of(3L));
        assertThat(texts("SELECT TYPE(h), h.title FROM Gallery g JOIN g.halls h WHERE TYPE(h) = Sculpture"))
                .containsExactly("class io.ringway.jpa.museum.Sculpture Kiss");
        assertThat(texts("SELECT COUNT(w), TYPE(w) FROM Work w GROUP BY TYPE(w)"))
                .hasSize(3);
    }

    @Test
    void classesOfOneTableAreTreated() {
        assertThat(texts("SELECT w.title FROM Work w WHERE TREAT(w AS Painting).technique = 'lime'"))
                .containsExactly("Supper");
        assertThat(
                        texts(
                                "SELECT w.title FROM Work w WHERE TREAT(w AS Fresco).wall = 'north' OR TREAT(w AS Sculpture).weight > 5"))
                .containsExactlyInAnyOrder("Supper", "Kiss");
        assertThat(texts("SELECT s.weight FROM Gallery g JOIN TREAT(g.halls AS Sculpture) s"))
                .containsExactly("900");
        assertThat(texts("SELECT INDEX(t), t.title FROM Gallery g JOIN g.tour t ORDER BY INDEX(t)"))
                .containsExactly("0 Kiss", "1 Lisa");
        assertThat(texts("SELECT t.title FROM Gallery g JOIN g.tour t WHERE INDEX(t) = 1"))
                .containsExactly("Lisa");
        assertThat(texts("SELECT p.technique FROM Lecture l JOIN TREAT(l.about AS Painting) p"))
                .containsExactly("oil");
        assertThat(texts("SELECT l.topic FROM Lecture l WHERE TREAT(l.about AS Painting).technique = 'oil'"))
                .containsExactly("Light");
        assertThat(texts("SELECT l.topic FROM Lecture l WHERE TYPE(l.about) = Painting"))
                .containsExactly("Light");
    }

    @Test
    void classesOfSeveralTablesAreAskedForAndTreated() {
        assertThat(texts("SELECT e.topic FROM Evening e ORDER BY e.guests"))
                .containsExactly("Revue", "Light", "Nocturne");
        assertThat(texts("SELECT e.topic FROM Evening e WHERE TYPE(e) = Lecture"))
                .containsExactly("Light");
        assertThat(texts("SELECT e.topic FROM Evening e WHERE TYPE(e) <> Lecture"))
                .containsExactlyInAnyOrder("Nocturne", "Revue");
        assertThat(query("SELECT e.topic FROM Evening e WHERE TYPE(e) IN :types", List.of(Lecture.class)))
                .containsExactly("Light");
        assertThat(texts("SELECT e.topic FROM Evening e WHERE TREAT(e AS Concert).band = 'Trio'"))
                .containsExactly("Revue");
        assertThat(
                        texts(
                                "SELECT e.topic FROM Evening e WHERE TREAT(e AS Lecture).about.title = 'Lisa' OR e.guests = 20"))
                .containsExactlyInAnyOrder("Light", "Revue");
        assertThat(texts("SELECT e.topic FROM Evening e WHERE e.place.name = 'Louvre'"))
                .containsExactlyInAnyOrder("Light", "Nocturne");
        assertThat(texts("SELECT SUM(e.guests), MAX(e.guests) FROM Evening e")).containsExactly("140 80");
        assertThat(texts("SELECT e.place.name, COUNT(e) FROM Evening e GROUP BY e.place.name"))
                .containsExactlyInAnyOrder("Louvre 2", "Attic 1");
        assertThat(all("SELECT TYPE(e) FROM Evening e WHERE e.topic = 'Light'")).isEqualTo(List.of(Lecture.class));
        assertThat(texts("SELECT g.name FROM Gallery g WHERE EXISTS"
                        + " (SELECT c FROM Concert c WHERE c.place = g AND c.guests > 50)"))
                .containsExactly("Louvre");
        assertThat(all("SELECT e FROM Evening e WHERE e.topic = 'Revue'"))
                .isEqualTo(List.of(em.find(Evening.class, "Revue")));
    }

    @Test
    void bulkStatementsMeanTheirClass() {
        factory.runInTransaction(each -> {
            each.persist(new Sculpture("Copy", null, null, 1));
            each.persist(new Painting("Copy of a copy", null, null, "ink"));
            each.persist(new Concert("Rehearsal", null, 1, "Copy"));
        });
        factory.runInTransaction(each -> {
            assertThat(each.createQuery(
                                    "UPDATE Painting p SET p.technique = 'pen' WHERE p.title IN ('Copy', 'Copy of a copy')")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(each.createQuery("DELETE FROM Painting p WHERE p.title = 'Copy'")
                            .executeUpdate())
                    .isZero();
            assertThat(each.createQuery("DELETE FROM Work w WHERE w.title IN ('Copy', 'Copy of a copy')")
                            .executeUpdate())
                    .isEqualTo(2);
            assertThat(each.createQuery("DELETE FROM Concert c WHERE c.topic = 'Rehearsal'")
                            .executeUpdate())
                    .isEqualTo(1);
        });
        assertThatThrownBy(() -> em.createQuery("DELETE FROM Evening e WHERE e.topic = 'Light'"))
                .hasMessageStartingWith("RW-1911: ");
    }

    @Test
    void keysAndIndexesServeWithoutALevel() {
        EntityManager indexes = factory.createEntityManager(Map.of("ringway.query.access", "indexes"));
        Artist rodin = indexes.find(Artist.class, "Rodin");
        assertThat(indexes.createQuery("SELECT w FROM Work w WHERE w.origin.artist = :artist", Work.class)
                        .setParameter("artist", rodin)
                        .getResultList())
                .extracting(work -> work.title)
                .containsExactly("Kiss");
        assertThat(text(indexes.createQuery("SELECT w.origin.made FROM Work w WHERE w.origin.artist.name = 'Rodin'")))
                .containsExactly("1882");
        assertThat(text(indexes.createQuery("SELECT TYPE(e) FROM Evening e WHERE e.topic = 'Light'")))
                .containsExactly("class io.ringway.jpa.museum.Lecture");
        assertThat(text(indexes.createQuery("SELECT TREAT(w AS Fresco).wall FROM Work w WHERE w.title = 'Supper'")))
                .containsExactly("north");
        for (String refused : List.of(
                "SELECT g FROM Gallery g WHERE :work MEMBER OF g.halls",
                "SELECT KEY(h) FROM Gallery g JOIN g.halls h WHERE g.name = 'Louvre'",
                "SELECT w FROM Work w WHERE TYPE(w) = Fresco",
                "SELECT w FROM Work w WHERE TREAT(w AS Fresco).wall = 'north'",
                "SELECT e FROM Evening e WHERE TYPE(e) = Lecture")) {
            assertThatThrownBy(() -> indexes.createQuery(refused)).hasMessageStartingWith("RW-1910: ");
        }
        indexes.close();
    }

    private List<?> all(String jpql) {
        return em.createQuery(jpql).getResultList();
    }

    private List<String> texts(String jpql) {
        return text(em.createQuery(jpql));
    }

    private List<String> query(String jpql, Object value) {
        Query query = em.createQuery(jpql);
        query.setParameter(query.getParameters().iterator().next().getName(), value);
        return text(query);
    }

    private static List<String> text(Query query) {
        List<?> results = query.getResultList();
        return results.stream()
                .map(result -> result instanceof Object[] items
                        ? String.join(
                                " ", Arrays.stream(items).map(String::valueOf).toList())
                        : String.valueOf(result))
                .toList();
    }
}
