// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Connection;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionScope;
import io.ringway.EntityStore;
import io.ringway.Repositories;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.ScopeStack;
import jakarta.data.exceptions.MappingException;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.By;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepositoryRoutesTest {
    private RecordedUnit unit;
    private Repositories repositories;
    private Boats boats;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Boat.class);
        repositories = unit.factory().unwrap(Repositories.class);
        boats = repositories.get(Boats.class);
    }

    @Test
    void theRepositoryThenTheMethodThenTheCallDecide() {
        repositories.get(BoatsThere.class).save(new Boat("calypso"));

        assertThat(boats.findById("calypso")).isEmpty();
        assertThat(boats.there("calypso")).isPresent();
        assertThat(repositories.get(BoatsThere.class).findById("calypso")).isPresent();
        assertThat(repositories.get(BoatsThere.class).in("calypso", Using.connection("here")))
                .isEmpty();
        assertThat(boats.in("calypso", Using.connection("there"))).isPresent();
        assertThat(boats.in("calypso", null)).isEmpty();
    }

    @Test
    void scopesDecideWhereTheRepositorySaysNothing() {
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("there"))) {
            boats.save(new Boat("calypso"));
        }
        assertThat(boats.findById("calypso")).isEmpty();
        assertThat(boats.there("calypso")).isPresent();
    }

    @Test
    void laterWorkIsInTheScopesOfItsCaller() {
        repositories.get(BoatsThere.class).save(new Boat("calypso"));
        Queue<Optional<String>> connections = new ConcurrentLinkedQueue<>();
        unit.there().failNext(Effect.NOT_APPLIED, line -> {
            ScopeStack.Frame scope = ScopeStack.innermost();
            connections.add(
                    scope == null
                            ? Optional.empty()
                            : Optional.ofNullable(scope.route().connection()));
            return false;
        });
        CompletionStage<Long> removed;

        try (ConnectionScope scope = ConnectionScope.open(Using.connection("there"))) {
            removed = boats.removeLater("calypso");
        }

        assertThat(removed.toCompletableFuture().join()).isEqualTo(1);
        assertThat(unit.logThere()).last().asString().isEqualTo("DELETE shop.boat WHERE name='calypso'");
        assertThat(connections).isNotEmpty().containsOnly(Optional.of("there"));
    }

    @Test
    void pagesThatComeLaterAreCountedInTheScopesOfTheirCaller() {
        repositories.get(BoatsThere.class).save(new Boat("calypso"));
        CompletionStage<Page<Boat>> later;

        try (ConnectionScope scope = ConnectionScope.open(Using.connection("there"))) {
            later = boats.laterPage("calypso", PageRequest.ofSize(2));
        }

        assertThat(later.toCompletableFuture().join().totalElements()).isEqualTo(1);
    }

    @Test
    void namesThatThereAreNotAreRefused() {
        assertThatThrownBy(() -> repositories.check(Lost.class, Nowhere.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("RW-2002: 2 methods of repositories cannot be served:\n"
                        + "- Lost: RW-2006: The data store 'moon' is no connection, and not this unit. The unit is"
                        + " 'recorded', its connections are [here, there]. Take one of these names.\n"
                        + "- Nowhere.there(String): RW-2105: @Connection names 'moon', which is no connection. There are"
                        + " [here, there].");
    }

    @Test
    void whatIsBeneathIsGiven() {
        assertThat(boats.store()).isInstanceOf(EntityStore.class);
        assertThat(boats.connections().names()).containsExactly("here", "there");
        assertThat(boats.datastore()).isNotNull();
        assertThat(repositories
                        .get(BoatsThere.class)
                        .manager()
                        .explainRoute(Boat.class)
                        .connection())
                .isEqualTo("there");
        try (EntityManager manager = boats.manager()) {
            assertThat(manager.isOpen()).isTrue();
        }
    }

    @Test
    void aDefaultMethodClosesWhatItHasAskedFor() {
        EntityManager used = boats.usedBy("nobody");

        assertThat(used.isOpen()).isFalse();
    }

    @Repository
    interface Boats extends BasicRepository<Boat, String> {
        @Find
        @Connection("there")
        Optional<Boat> there(@By(By.ID) String name);

        @Find
        Optional<Boat> in(@By("name") String name, Using route);

        @Find
        CompletionStage<Page<Boat>> laterPage(String name, PageRequest page);

        @Query("DELETE FROM Boat WHERE name = ?1")
        CompletionStage<Long> removeLater(String name);

        EntityStore store();

        ConnectionRegistry connections();

        EntityManager manager();

        @Connection("there")
        io.ringway.spi.Datastore datastore();

        default EntityManager usedBy(String name) {
            EntityManager manager = manager();
            assertThat(manager.find(Boat.class, name)).isNull();
            assertThat(manager()).isSameAs(manager);
            return manager;
        }
    }

    @Repository(dataStore = "there")
    interface BoatsThere {
        @Save
        void save(Boat boat);

        @Find
        Optional<Boat> findById(@By(By.ID) String name);

        @Find
        Optional<Boat> in(@By(By.ID) String name, Using route);

        RoutedEntityManager manager();
    }

    @Repository(dataStore = "moon")
    interface Lost {
        @Save
        void save(Boat boat);
    }

    @Repository
    interface Nowhere {
        @Find
        @Connection("moon")
        Optional<Boat> there(@By(By.ID) String name);
    }

    @Entity(name = "Boat")
    static class Boat {
        @Id
        String name;

        Boat() {}

        Boat(String name) {
            this.name = name;
        }
    }
}
