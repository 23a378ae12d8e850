// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples of docs/guide/cdi.md, in OpenWebBeans, which takes portable extensions alone. */
@ExtendWith(DevCassandraExtension.class)
class CdiGuideIT {
    private static EntityManagerFactory unit;

    @RegisterExtension
    final OwnApplication application = new OwnApplication();

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("post")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Parcel.class)
                .property("ringway.connections.north.contact-points", node.contactPoint())
                .property("ringway.connections.north.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @Test
    void repositoriesAreInjected() {
        // tag::start
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Desk.class, Parcels.class, NorthernParcels.class)
                .initialize()) {
            container.select(Desk.class).get().accept("P-1");
        }
        // end::start
        Parcel accepted = unit.callInTransaction(em -> em.find(Parcel.class, "P-1"));
        assertThat(accepted).isNotNull();
        assertThat(unit.isOpen()).isTrue();
    }

    @Test
    void indexedOnesNeedNoSearch() throws Exception {
        application.index(Parcels.class);
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Desk.class)
                .initialize()) {
            container.select(Desk.class).get().accept("P-2");
            assertThat(container.select(Parcels.class).get().findById("P-2")).isPresent();
        }
    }

    @Test
    void qualifiersAndScopesAreThoseOfTheInterface() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Registry.class, RegisteredParcels.class)
                .initialize()) {
            Registry registry = container.select(Registry.class).get();
            assertThat(container.select(RegisteredParcels.class).isUnsatisfied())
                    .isTrue();
            RequestContextController request =
                    container.select(RequestContextController.class).get();
            request.activate();
            registry.accept("P-7");
            request.deactivate();
        }
        Parcel accepted = unit.callInTransaction(em -> em.find(Parcel.class, "P-7"));
        assertThat(accepted).isNotNull();
    }

    @Test
    void whatCannotBeServedKeepsTheApplicationFromStarting() {
        SeContainerInitializer failing =
                SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Misspelt.class, Elsewhere.class);

        assertThatThrownBy(failing::initialize)
                .hasStackTraceContaining("RW-2071: The data store 'south' is neither a unit nor a connection of one")
                .hasStackTraceContaining("Misspelt.ofOwner(String): RW-1551: Parcel has no attribute owner");
    }

    // tag::repository
    @Repository
    public interface Parcels extends CrudRepository<Parcel, String> {}
    // end::repository

    // tag::store
    @Repository(dataStore = "north")
    public interface NorthernParcels extends CrudRepository<Parcel, String> {}
    // end::store

    @Repository
    public interface Misspelt extends CrudRepository<Parcel, String> {
        @Find
        List<Parcel> ofOwner(@By("owner") String owner);
    }

    @Repository(dataStore = "south")
    public interface Elsewhere extends CrudRepository<Parcel, String> {}

    // tag::qualified
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Registered {}

    @Repository
    @Registered
    @RequestScoped
    public interface RegisteredParcels extends CrudRepository<Parcel, String> {}
    // end::qualified

    @ApplicationScoped
    public static class Registry {
        // tag::qualified-injection
        @Inject
        @Registered
        private RegisteredParcels parcels;
        // end::qualified-injection

        public void accept(String code) {
            parcels.insert(new Parcel(code));
        }
    }

    // tag::desk
    @ApplicationScoped
    public static class Desk {
        @Inject
        private Parcels parcels;

        public void accept(String code) {
            parcels.insert(new Parcel(code));
        }
    }
    // end::desk

    @Entity(name = "Parcel")
    public static class Parcel {
        @Id
        private String code;

        protected Parcel() {}

        public Parcel(String code) {
            this.code = code;
        }
    }
}
