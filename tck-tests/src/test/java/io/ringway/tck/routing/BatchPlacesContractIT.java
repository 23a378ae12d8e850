// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.BatchRoutingContractIT.assertRefused;
import static io.ringway.tck.routing.TwoClusters.FIRST;
import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.KS2;
import static io.ringway.tck.routing.TwoClusters.SECOND;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Batch;
import io.ringway.BatchConnectionMismatchException;
import io.ringway.ConnectionResolver;
import io.ringway.ConnectionScope;
import io.ringway.Route;
import io.ringway.RouteMismatchException;
import io.ringway.RouteRequest;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keyspaces, views, scopes, resolver and instances: where the writes of a batch go. */
class BatchPlacesContractIT extends ClustersFixture {
    BatchPlacesContractIT() {
        super(Automobile.class, Truck.class, Bus.class, Tram.class, Trip.class);
    }

    @Test
    void keyspacesMayDifferInsideABatch() {
        String plate = plate();
        em.runInBatch(
                batch -> batch.insert(new Automobile(plate, "red"), Using.keyspace(KS2))
                        .insert(new Trip(plate, 1, "long")),
                FIRST);

        assertThat(first.colour(KS2, plate)).isEqualTo("red");
        assertThat(first.colour(KS1, plate)).isNull();
        assertThat(first.has(KS1, "trip", plate)).isTrue();
    }

    @Test
    void aKeyspaceOfItsOwnReplacesTheUnitsButNotAScopesOrAnEntitys() {
        String plate = plate();
        em.runInBatch(
                batch -> {
                    batch.insert(new Automobile(plate, "red")).insert(new Tram(plate, "1"));
                    try (ConnectionScope scope = ConnectionScope.open(Using.keyspace(KS1))) {
                        batch.insert(new Trip(plate, 1, "long"));
                    }
                },
                Using.route("first", KS2));
        assertThat(first.has(KS2, "automobile", plate)).isTrue();
        assertThat(first.has(KS2, "tram", plate)).isTrue();
        assertThat(first.has(KS1, "trip", plate)).isTrue();

        em.runInBatch(batch -> batch.insert(new Tram(plate, "2")), Using.route("second", KS1));
        assertThat(second.has(KS2, "tram", plate)).isTrue();
        assertThat(second.has(KS1, "tram", plate)).isFalse();
    }

    @Test
    void aKeyspaceAloneLeavesTheConnectionToTheFirstWrite() {
        String plate = plate();
        em.runInBatch(batch -> batch.insert(new Truck(plate, "sand")), Using.keyspace(KS2));

        assertThat(second.load(KS2, plate)).isEqualTo("sand");
        try (Batch batch = em.batch(Using.keyspace(KS2))) {
            batch.insert(new Truck(plate, "sand"));
            assertRefused("level 6", () -> batch.insert(new Bus(plate, "1")));
        }
    }

    @Test
    void aBatchOnAViewHasTheViewsRouteUnlessItsOptionsNameAnother() {
        String plate = plate();
        RoutedEntityManager view = em.using(Using.route("first", KS2));
        view.runInBatch(batch -> batch.insert(new Automobile(plate, "red")));
        assertThat(first.colour(KS2, plate)).isEqualTo("red");

        view.runInBatch(batch -> batch.insert(new Automobile(plate, "blue")), SECOND);
        assertThat(second.colour(KS2, plate)).isEqualTo("blue");

        assertThatThrownBy(() -> view.runInBatch(batch -> batch.insert(new Truck(plate, "sand"))))
                .isInstanceOf(BatchConnectionMismatchException.class);
    }

    @Test
    void nativeCqlFollowsScopesOverAllEntitiesAndTheBatchsOwnRoute() {
        String plate = plate();
        String insert = "INSERT INTO automobile (plate, colour) VALUES (?, ?)";
        em.runInBatch(batch -> batch.cql(insert, plate, "red"), Using.route("first", KS2));
        assertThat(first.colour(KS2, plate)).isEqualTo("red");

        try (ConnectionScope scope = ConnectionScope.open(SECOND)) {
            em.runInBatch(batch -> batch.cql(insert, plate, "blue"));
        }
        assertThat(second.colour(KS1, plate)).isEqualTo("blue");

        try (ConnectionScope scope = ConnectionScope.open(SECOND, Automobile.class);
                Batch batch = em.batch()) {
            batch.insert(new Automobile(plate, "green"));
            assertRefused("level 7", () -> batch.cql(insert, plate, "green"));
        }
    }

    @Test
    void theResolverPlacesEntitiesAndIsAskedWithoutOneForNativeCql() {
        List<RouteRequest> asked = new ArrayList<>();
        ConnectionResolver resolver = request -> {
            asked.add(request);
            return Optional.of(request.entity().isPresent() ? SECOND : FIRST);
        };
        try (EntityManagerFactory resolved = clusters.unreachableByDefault(Automobile.class, Bus.class)
                .property("ringway.connection-resolver", resolver)
                .createEntityManagerFactory()) {
            RoutedEntityManager routed = resolved.createEntityManager().unwrap(RoutedEntityManager.class);
            String plate = plate();
            routed.runInBatch(
                    batch -> batch.insert(new Automobile(plate, "red")).insert(new Bus(plate, "1")));
            assertThat(second.colour(KS1, plate)).isEqualTo("red");
            assertThat(second.has(KS1, "bus", plate)).isTrue();

            routed.runInBatch(batch -> batch.cql("INSERT INTO automobile (plate, colour) VALUES (?, 'blue')", plate));
            assertThat(first.colour(KS1, plate)).isEqualTo("blue");
            assertThat(asked).contains(new RouteRequest("routing", Optional.empty()));

            try (Batch batch = routed.batch(FIRST)) {
                assertRefused("level 5", () -> batch.insert(new Automobile(plate, "red")));
            }
            routed.close();
        }
    }

    @Test
    void aManagedInstanceIsNotWrittenElsewhere() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        Automobile managed = em.find(Automobile.class, plate, FIRST);

        try (Batch batch = em.batch()) {
            assertThatThrownBy(() -> batch.upsert(managed, SECOND))
                    .isInstanceOf(RouteMismatchException.class)
                    .hasMessage("RW-1320: A batch cannot write at second/routing_ks1 an instance that is managed at"
                            + " first/routing_ks1 [UPSERT Automobile " + plate
                            + "]. A managed instance stays where it is;"
                            + " the connection was decided by level 1, option Using.connection(\"second\"),"
                            + " the keyspace by level 3, the instance lives at first/routing_ks1."
                            + " Leave the route out, or copy the row with using(...).merge(instance).");
            batch.insert(new Bus(plate, "1"));
        }
    }

    @Test
    void aDeleteOnTheClassOfABoundEntityGoesToItsConnectionAndNotToTheDefault() {
        String plate = plate();
        second.execute("INSERT INTO routing_ks1.truck (plate, load) VALUES (?, 'sand')", plate);
        first.execute("INSERT INTO routing_ks1.truck (plate, load) VALUES (?, 'gravel')", plate);

        em.runInBatch(batch -> batch.deletePartition(Truck.class, plate));

        assertThat(second.has(KS1, "truck", plate)).isFalse();
        assertThat(first.load(KS1, plate)).isEqualTo("gravel");
    }

    @Test
    void explainSaysWhereTheBatchIsBoundAndWhatItWouldSend() {
        try (Batch batch = em.batch(FIRST)) {
            assertThat(batch.explain().route()).isEmpty();
            batch.insert(new Automobile("A-1", "red"));

            Route route = batch.explain().route().orElseThrow();
            assertThat(route.connection()).isEqualTo("first");
            assertThat(route.connectionDecision()).hasToString("level 7, batch Using.connection(\"first\")");
            assertThat(route.connectionDecision().lost())
                    .extracting(Route.Decision::level)
                    .containsExactly(7);
            assertThat(route.keyspaceDecision()).hasToString("level 7, property ringway.keyspace");
            assertThat(batch.explain().requests()).singleElement().satisfies(request -> {
                assertThat(request.statements()).containsExactly("INSERT Automobile A-1");
                assertThat(request.partitions()).isOne();
            });
        }
    }
}
