// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Collections of entities that sister classes of one table have: inherited from an entity, from a mapped superclass, or alike. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class SisterCollectionsIT {
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        judge = new Judge(node, own);
        factory = Units.open(node, own, Topic.class, Work.class, Novel.class, Film.class, Play.class);
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    @Test
    void whatAnEntityHasIsOneTable() {
        factory.runInTransaction(em -> {
            Topic sea = new Topic("sea");
            em.persist(sea);
            em.persist(filled(new Novel(), "Moby Dick", sea));
            em.persist(filled(new Film(), "Jaws", sea));
        });

        factory.runInTransaction(em -> {
            assertThat(em.find(Work.class, "Moby Dick").topics).hasSize(1);
            assertThat(em.find(Film.class, "Jaws").topics).hasSize(1);
            em.find(Film.class, "Jaws").topics.clear();
        });
        assertThat(judge.rows("SELECT work_title FROM $.work_topic")).hasSize(1);
    }

    @Test
    void whatSistersInheritFromAMappedSuperclassIsATableOfEach() {
        factory.runInTransaction(em -> {
            Topic war = new Topic("war");
            em.persist(war);
            Novel novel = new Novel();
            novel.title = "War and Peace";
            novel.places.add(war);
            em.persist(novel);
            Film film = new Film();
            film.title = "Ran";
            film.places.add(war);
            em.persist(film);
            Play play = new Play();
            play.title = "Henry V";
            play.places.add(war);
            em.persist(play);
        });

        assertThat(judge.rows("SELECT novel_title, places_name FROM $.novel_places"))
                .hasSize(1);
        assertThat(judge.rows("SELECT film, places_name FROM $.film_places")).hasSize(1);
        assertThat(judge.rows("SELECT play_title, places_name FROM $.play_places"))
                .hasSize(1);
        factory.runInTransaction(em -> {
            assertThat(em.find(Novel.class, "War and Peace").places).hasSize(1);
            assertThat(em.find(Film.class, "Ran").places).hasSize(1);
            em.remove(em.find(Film.class, "Ran"));
        });
        assertThat(judge.rows("SELECT film FROM $.film_places")).isEmpty();
    }

    private static <W extends Work> W filled(W work, String title, Topic topic) {
        work.title = title;
        work.topics.add(topic);
        return work;
    }

    @Entity
    static class Topic {
        @Id
        String name;

        Topic() {}

        Topic(String name) {
            this.name = name;
        }
    }

    @Entity
    @Inheritance
    abstract static class Work {
        @Id
        String title;

        @ManyToMany
        Set<Topic> topics = new HashSet<>();
    }

    @MappedSuperclass
    abstract static class Placed extends Work {
        @ManyToMany
        Set<Topic> places = new HashSet<>();
    }

    @Entity
    @AssociationOverride(name = "places", joinTable = @JoinTable(name = "novel_places"))
    static class Novel extends Placed {}

    @Entity
    @AssociationOverride(
            name = "places",
            joinTable = @JoinTable(name = "film_places", joinColumns = @JoinColumn(name = "film")))
    static class Film extends Placed {}

    @Entity
    static class Play extends Work {
        @ManyToMany
        @JoinTable(name = "play_places")
        Set<Topic> places = new HashSet<>();
    }
}
