// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.BatchType;
import io.ringway.EntityStore;
import io.ringway.RoutedEntityManager;
import io.ringway.annotation.Counter;
import io.ringway.annotation.CqlType;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.TimeUuid;
import io.ringway.annotation.UserDefinedType;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/types.md. */
@ExtendWith(DevCassandraExtension.class)
class TypesGuideIT {
    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra node, @DevKeyspace String keyspace) {
        unit = new PersistenceConfiguration("types")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property("ringway.connections.main.contact-points", node.contactPoint())
                .property("ringway.connections.main.local-datacenter", node.localDatacenter())
                .property("ringway.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .managedClass(Garage.class)
                .managedClass(Receipt.class)
                .managedClass(Visits.class)
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    // tag::garage
    @Entity
    public static class Garage {
        @Id
        String name;

        Address address;

        @Frozen
        Address owner;

        Map<String, Address> branches;
        List<Set<String>> shifts;

        @CqlType("tuple<int, text>")
        Rating rating;

        @CqlType("vector<float, 3>")
        float[] profile;
    }

    @Embeddable
    @UserDefinedType
    public static class Address {
        String city;
        String street;
        int number;
    }

    public record Rating(int stars, String by) {}
    // end::garage

    @Test
    void compositeTypes() {
        // tag::write
        unit.runInTransaction(em -> {
            Garage garage = new Garage();
            garage.name = "Aare";
            garage.address = new Address();
            garage.address.city = "Bern";
            garage.branches = Map.of("north", garage.address);
            garage.shifts = List.of(Set.of("Ann", "Bo"), Set.of());
            garage.rating = new Rating(5, "TCS");
            garage.profile = new float[] {0.1f, 0.7f, 0.2f};
            em.persist(garage);
        });

        // UPDATE garage SET address.street = ? WHERE name = ?
        unit.runInTransaction(em -> em.find(Garage.class, "Aare").address.street = "Quai");
        // end::write

        Garage read = unit.callInTransaction(em -> em.find(Garage.class, "Aare"));
        assertThat(read.address.city).isEqualTo("Bern");
        assertThat(read.address.street).isEqualTo("Quai");
        assertThat(read.branches.get("north").street).isNull();
        assertThat(read.shifts).containsExactly(Set.of("Ann", "Bo"), Set.of());
        assertThat(read.rating).isEqualTo(new Rating(5, "TCS"));
        assertThat(read.profile).containsExactly(0.1f, 0.7f, 0.2f);
    }

    // tag::receipt
    @Entity
    public static class Receipt {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @TimeUuid
        UUID number;

        String text;
    }
    // end::receipt

    @Test
    void generatedIds() {
        // tag::generated
        Receipt receipt = new Receipt();
        unit.runInTransaction(em -> em.persist(receipt));
        UUID number = receipt.number; // of the moment; there since persist
        // end::generated

        assertThat(number.version()).isEqualTo(1);
        assertThat(unit.unwrap(EntityStore.class).find(Receipt.class, number)).isPresent();
    }

    // tag::visits
    @Entity
    public static class Visits {
        @Id
        String page;

        @Counter
        long seen;

        @Counter
        long bought;
    }
    // end::visits

    private static Visits visits(String page) {
        Visits visits = new Visits();
        visits.page = page;
        return visits;
    }

    @Test
    void counters() {
        unit.runInTransaction(em -> em.persist(visits("home")));
        // tag::count
        unit.runInTransaction(em -> em.find(Visits.class, "home").seen += 2); // seen = seen + 2

        EntityStore store = unit.unwrap(EntityStore.class);
        Visits more = visits("home");
        more.seen = 1;
        store.insert(more); // seen = seen + 1, without reading

        RoutedEntityManager em = unit.createEntityManager().unwrap(RoutedEntityManager.class);
        em.runInBatch(batch -> batch.insert(more).insert(visits("about")), BatchType.COUNTER);
        // end::count
        em.close();

        assertThat(store.find(Visits.class, "home").orElseThrow().seen).isEqualTo(4);
    }
}
