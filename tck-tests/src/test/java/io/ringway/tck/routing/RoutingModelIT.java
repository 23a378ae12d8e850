// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.ConnectionResolver;
import io.ringway.ConnectionSpec;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.tck.routing.RouteModel.Row;
import io.ringway.tck.routing.RouteModel.Target;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random programs of scopes, views, batches, options, resolver answers, registrations and operations, against a model of
 * the routing rules: every row is on the cluster and in the keyspace where the model says, with its value, and nowhere
 * else. A failure names the seed, which {@code -Dringway.model.seed=} repeats.
 */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingModelIT {
    private static final int PROGRAMS = 60;
    private static final int STEPS = 40;

    private TwoClusters clusters;
    private EntityManagerFactory keepsTheSessionsOpen;
    private int written;

    @BeforeAll
    void open(DevCassandra one, @DevCluster("second") DevCassandra two) {
        clusters = new TwoClusters(one, two);
        keepsTheSessionsOpen = clusters.unit(Automobile.class).createEntityManagerFactory();
    }

    @AfterAll
    void close() {
        keepsTheSessionsOpen.close();
        clusters.close();
    }

    @Test
    void everyRowIsWhereTheModelSaysAndOnlyThere() {
        Long given = Long.getLong("ringway.model.seed");
        long seed = given == null ? System.nanoTime() & 0xFFFFFF : given;
        for (int program = 0; program < (given == null ? PROGRAMS : 1); program++) {
            run(seed + program);
        }
        assertThat(written).isGreaterThan(given == null ? 10 * PROGRAMS : 0);
    }

    private void run(long seed) {
        RouteModel model = new RouteModel();
        Random random = new Random(seed);
        PersistenceConfiguration configuration = configure(model, random);
        configuration.property(
                "ringway.connection-resolver", (ConnectionResolver) request -> Optional.ofNullable(model.resolved));
        try (EntityManagerFactory unit = configuration.createEntityManagerFactory()) {
            RouteProgram program = new RouteProgram(seed, model, unit, this::spec);
            try {
                program.run(STEPS);
                assertThat(rows(program.prefix())).isEqualTo(model.rows);
                written += model.rows.size();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "-Dringway.model.seed=" + seed + ", unit " + configuration.properties() + "\n"
                                + String.join("\n", program.steps()),
                        failure);
            }
        }
    }

    /** A unit, with or without a route of its own, and properties of entities; the model knows the same of it. */
    private PersistenceConfiguration configure(RouteModel model, Random random) {
        PersistenceConfiguration unit = clusters.unit(Automobile.class, Truck.class, Bus.class, Tram.class);
        boolean own = random.nextBoolean();
        unit.property("ringway.connections.first.keyspace", TwoClusters.KS1);
        model.connections.put("first", new Target(1, TwoClusters.KS1));
        if (own) {
            unit.property("ringway.connections.second.keyspace", TwoClusters.KS2);
        }
        model.connections.put("second", new Target(2, own ? TwoClusters.KS2 : null));
        model.connections.put("unreachable", new Target(0, null));
        model.entities.put(Vehicle.TRUCK, Using.connection("second"));
        model.entities.put(Vehicle.BUS, Using.connection("first"));
        model.entities.put(Vehicle.TRAM, Using.keyspace(TwoClusters.KS2));
        if (random.nextBoolean()) {
            unit.property("ringway.keyspace", TwoClusters.KS1);
            model.unit = Using.keyspace(TwoClusters.KS1);
        }
        if (random.nextBoolean()) {
            unit.property("ringway.connection", "second");
            model.unit = model.unit == null ? Using.connection("second") : Using.route("second", TwoClusters.KS1);
        }
        if (random.nextBoolean()) {
            unit.property("ringway.entities.Truck.connection", "first");
            unit.property("ringway.entities.Truck.keyspace", TwoClusters.KS2);
            model.entities.put(Vehicle.TRUCK, Using.route("first", TwoClusters.KS2));
        }
        return unit;
    }

    private ConnectionSpec spec(Target target) {
        DevCassandra node = cluster(target.cluster()).node();
        ConnectionSpec.Builder spec = ConnectionSpec.builder().contactPoints(node.contactPoint());
        if (target.keyspace() != null) {
            spec.keyspace(target.keyspace());
        }
        return spec.lazy(true).build();
    }

    private Cluster cluster(int number) {
        return number == 1 ? clusters.first() : clusters.second();
    }

    private Map<Row, String> rows(String prefix) {
        Map<Row, String> rows = new HashMap<>();
        for (int number = 1; number <= 2; number++) {
            for (String keyspace : List.of(TwoClusters.KS1, TwoClusters.KS2)) {
                for (Vehicle table : Vehicle.values()) {
                    int of = number;
                    cluster(number)
                            .forEachRow(
                                    "SELECT plate, " + table.column() + " FROM " + keyspace + "." + table.table(),
                                    (plate, value) -> {
                                        if (plate.startsWith(prefix)) {
                                            rows.put(new Row(of, keyspace, table, plate), value);
                                        }
                                    });
                }
            }
        }
        return rows;
    }
}
