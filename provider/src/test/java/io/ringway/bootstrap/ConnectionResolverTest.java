// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import io.ringway.ConnectionResolver;
import io.ringway.ConnectionScope;
import io.ringway.RingwayException;
import io.ringway.Route;
import io.ringway.RouteRequest;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Level 5 of the routing rules. Nothing is opened: the connections are lazy, and explanations send nothing. */
class ConnectionResolverTest {

    @Test
    void decidesAfterScopesAndBeforeTheEntity() {
        with(request -> Optional.of(Using.route("resolved", "tenant")), em -> {
            Route route = em.explainRoute(Note.class);
            assertThat(route)
                    .hasToString("resolved/tenant (connection: " + route.connectionDecision() + "; keyspace: "
                            + route.keyspaceDecision() + ")");
            assertThat(route.connectionDecision().level()).isEqualTo(5);
            assertThat(route.connectionDecision().detail())
                    .startsWith("resolver " + getClass().getName());
            assertThat(route.connectionDecision().lost())
                    .extracting(Route.Decision::level)
                    .containsExactly(6, 7);
            assertThat(route.keyspaceDecision().level()).isEqualTo(5);
            assertThat(em.explainRoute(Note.class, Using.connection("main"))
                            .connectionDecision()
                            .level())
                    .isEqualTo(1);
            try (ConnectionScope scope = ConnectionScope.open(Using.connection("main"))) {
                Route scoped = em.explainRoute(Note.class);
                assertThat(scoped.connectionDecision().level()).isEqualTo(4);
                assertThat(scoped.connectionDecision().lost())
                        .extracting(Route.Decision::level)
                        .containsExactly(5, 6, 7);
                assertThat(scoped.keyspaceDecision().level()).isEqualTo(5);
            }
        });
    }

    @Test
    void whatItLeavesOpenIsDecidedBelow() {
        with(request -> Optional.of(Using.keyspace("tenant")), em -> {
            Route route = em.explainRoute(Note.class);
            assertThat(route.connection()).isEqualTo("other");
            assertThat(route.connectionDecision().level()).isEqualTo(6);
            assertThat(route.keyspace()).isEqualTo("tenant");
        });
        with(request -> Optional.of(Using.connection("resolved")), em -> {
            Route route = em.explainRoute(Note.class);
            assertThat(route.connection()).isEqualTo("resolved");
            assertThat(route.keyspaceDecision().level()).isEqualTo(7);
        });
        with(
                request -> Optional.empty(),
                em -> assertThat(
                                em.explainRoute(Note.class).connectionDecision().level())
                        .isEqualTo(6));
    }

    @Test
    void isAskedOnceForAnOperationWithUnitAndEntity() {
        List<RouteRequest> asked = new ArrayList<>();
        with(
                request -> {
                    asked.add(request);
                    return Optional.empty();
                },
                em -> {
                    em.explainRoute(Note.class);
                    assertThat(asked).containsExactly(new RouteRequest("tenants", Optional.of(Note.class)));
                });
    }

    @Test
    void aTenantOfTheThreadDecides() {
        ThreadLocal<String> tenant = new ThreadLocal<>();
        with(request -> Optional.ofNullable(tenant.get()).map(Using::keyspace), em -> {
            tenant.set("acme");
            assertThat(em.explainRoute(Note.class).keyspace()).isEqualTo("acme");
            tenant.set("umbrella");
            assertThat(em.explainRoute(Note.class).keyspace()).isEqualTo("umbrella");
            tenant.remove();
            assertThat(em.explainRoute(Note.class).keyspace()).isEqualTo("notes");
        });
    }

    @Test
    @SuppressWarnings("NullAway") // A resolver that breaks its contract.
    void nothingInsteadOfEmptyIsRefused() {
        with(
                request -> null,
                em -> assertThatThrownBy(() -> em.explainRoute(Note.class))
                        .isInstanceOf(RingwayException.class)
                        .hasMessageStartingWith("RW-1220: The connection resolver failed for Note"));
    }

    @Test
    void itsExceptionIsTheCause() {
        IllegalStateException mine = new IllegalStateException("no tenant");
        with(
                request -> {
                    throw mine;
                },
                em -> assertThatThrownBy(() -> em.find(Note.class, "n"))
                        .isInstanceOf(RingwayException.class)
                        .hasMessageStartingWith("RW-1220: The connection resolver failed for Note ["
                                + getClass().getName())
                        .hasMessageEndingWith("no tenant. A resolver that does not know gives Optional.empty().")
                        .hasCause(mine));
    }

    @Test
    void anUnknownConnectionIsRefusedWithTheNamesThatExist() {
        with(
                request -> Optional.of(Using.connection("nowhere")),
                em -> assertThatThrownBy(() -> em.find(Note.class, "n"))
                        .hasMessageContaining("'nowhere'")
                        .hasMessageContaining("resolver")
                        .hasMessageContaining("main"));
    }

    @Test
    void aClassNameIsTakenAndAWrongOneRefused() {
        try (EntityManagerFactory emf = unit(Everywhere.class.getName()).createEntityManagerFactory();
                RoutedEntityManager em = emf.createEntityManager().unwrap(RoutedEntityManager.class)) {
            assertThat(em.explainRoute(Note.class).keyspace()).isEqualTo("everywhere");
        }
        assertThatThrownBy(() -> unit("com.acme.TenantResolver").createEntityManagerFactory())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("RW-1030: com.acme.TenantResolver cannot be used as ConnectionResolver"
                        + " [property ringway.connection-resolver]");
    }

    private static void with(ConnectionResolver resolver, Consumer<RoutedEntityManager> work) {
        try (EntityManagerFactory emf = unit(resolver).createEntityManagerFactory();
                RoutedEntityManager em = emf.createEntityManager().unwrap(RoutedEntityManager.class)) {
            work.accept(em);
        }
    }

    private static PersistenceConfiguration unit(Object resolver) {
        PersistenceConfiguration unit = new PersistenceConfiguration("tenants")
                .provider(RingwayPersistenceProvider.class.getName())
                .managedClass(Note.class)
                .property("ringway.connection-resolver", resolver)
                .property("ringway.connection", "main")
                .property("ringway.keyspace", "notes")
                .property("ringway.entities.Note.connection", "other");
        for (String name : List.of("main", "other", "resolved")) {
            unit.property("ringway.connections." + name + ".contact-points", "127.0.0.1:1");
            unit.property("ringway.connections." + name + ".lazy", "true");
        }
        return unit;
    }

    @Entity
    static class Note {
        @Id
        String id;
    }

    /** Made by its name. */
    public static final class Everywhere implements ConnectionResolver {
        @Override
        public Optional<Using> resolve(RouteRequest request) {
            return Optional.of(Using.keyspace("everywhere"));
        }
    }
}
