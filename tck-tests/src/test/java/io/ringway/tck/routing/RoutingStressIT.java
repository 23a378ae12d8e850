// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.KS2;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.BatchType;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionSpec;
import io.ringway.EntityStore;
import io.ringway.FlushListener;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.WriteOutcome;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sixty-four threads write while the default is switched to and fro and a connection is replaced by one to the other cluster
 * again and again: every write is where it was resolved to, and only there, or its caller got an exception.
 */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingStressIT {
    private static final int THREADS = 64;
    private static final long SECONDS = 8;
    private static final Using MOVING = Using.connection("moving");

    private final Map<String, String> resolved = new ConcurrentHashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Set<String> moving = ConcurrentHashMap.newKeySet();
    private final Queue<List<String>> batches = new ConcurrentLinkedQueue<>();

    private TwoClusters clusters;
    private EntityManagerFactory emf;
    private ConnectionRegistry registry;
    private long end;

    @BeforeAll
    void open(DevCassandra one, @DevCluster("second") DevCassandra two) {
        clusters = new TwoClusters(one, two);
        emf = clusters.unit(Automobile.class, Trip.class)
                .property("ringway.keyspace", KS1)
                .property("ringway.flush-listener", (FlushListener) this::heard)
                .createEntityManagerFactory();
        registry = emf.unwrap(ConnectionRegistry.class);
        registry.register("moving", spec(clusters.first()));
        registry.setDefault("first");
    }

    @AfterAll
    void close() {
        emf.close();
        clusters.close();
    }

    @Test
    void everyWriteIsWhereItWasResolvedToOrItsCallerGotAnException() throws InterruptedException {
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String prefix = "S" + i + "-";
            threads.add(new Thread(() -> write(prefix)));
        }
        threads.add(new Thread(this::switchDefault));
        threads.add(new Thread(this::replace));
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((dead, failure) -> surprises.add(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS + 30));
            assertThat(thread.isAlive()).as("a thread that hangs").isFalse();
        }

        assertThat(surprises).isEmpty();
        Set<String> first = plates(clusters.first());
        Set<String> second = plates(clusters.second());
        assertThat(resolved).hasSizeGreaterThan(THREADS);
        assertThat(moving).isNotEmpty();
        resolved.forEach((plate, connection) -> {
            boolean onFirst = connection.equals("first");
            boolean there = connection.equals("moving")
                    ? first.contains(plate) != second.contains(plate)
                    : first.contains(plate) == onFirst && second.contains(plate) != onFirst;
            assertThat(there).as(plate + " on " + connection).isTrue();
        });
        assertThat(first.stream().filter(second::contains)).isEmpty();
        batches.forEach(batch -> assertThat(first.containsAll(batch) || second.containsAll(batch))
                .as(batch.toString())
                .isTrue());
        assertThat(resolved.values()).contains("first", "second", "moving");
        assertThat(failed).hasSizeLessThan(resolved.size() / 10);
    }

    private void write(String prefix) {
        EntityStore store = emf.unwrap(EntityStore.class);
        try (RoutedEntityManager em = emf.createEntityManager().unwrap(RoutedEntityManager.class)) {
            for (int i = 0; System.nanoTime() < end; i++) {
                String plate = prefix + i;
                switch (i % 4) {
                    case 0 -> attempt(plate, () -> store.insert(new Automobile(plate, "by default")));
                    case 1 -> {
                        em.using(MOVING).persist(new Automobile(plate, "flushed"));
                        attempt(plate, em::flush);
                        em.clear();
                    }
                    case 2 -> attempt(plate, () -> store.insert(new Automobile(plate, "moved"), MOVING));
                    default -> batch(em, plate);
                }
            }
        }
    }

    private void batch(RoutedEntityManager em, String plate) {
        List<String> plates = List.of(plate + "a", plate + "b", plate + "c");
        Runnable write = () -> em.runInBatch(
                batch -> batch.insert(new Automobile(plates.get(0), "batch"))
                        .insert(new Automobile(plates.get(1), "batch"), Using.keyspace(KS2))
                        .cql("INSERT INTO automobile (plate, colour) VALUES (?, 'batch')", plates.get(2)),
                BatchType.UNLOGGED,
                MOVING);
        if (attempt(plate, write)) {
            batches.add(plates);
        }
    }

    private boolean attempt(String plate, Runnable write) {
        try {
            write.run();
            return true;
        } catch (jakarta.persistence.PersistenceException e) {
            failed.add(plate);
            return false;
        }
    }

    private void heard(List<WriteOutcome> outcomes) {
        for (WriteOutcome outcome : outcomes) {
            if (outcome.status() == WriteOutcome.Status.APPLIED && outcome.entity() instanceof Automobile car) {
                resolved.put(car.plate, outcome.route().connection());
            }
        }
    }

    private void switchDefault() {
        for (int i = 0; System.nanoTime() < end; i++) {
            registry.setDefault(i % 2 == 0 ? "second" : "first");
            Thread.yield();
        }
    }

    private void replace() {
        for (int i = 0; System.nanoTime() < end; i++) {
            registry.replace("moving", spec(i % 2 == 0 ? clusters.second() : clusters.first()));
            registry.unwrap("moving", Object.class);
            moving.add("replaced " + i);
        }
    }

    /** Another specification than the unit's own ones, so that its sessions are opened and closed all the time. */
    private static ConnectionSpec spec(Cluster cluster) {
        return ConnectionSpec.builder()
                .contactPoints(cluster.node().contactPoint())
                .keyspace(KS1)
                .build();
    }

    private static Set<String> plates(Cluster cluster) {
        Set<String> plates = new HashSet<>();
        for (String keyspace : List.of(KS1, KS2)) {
            cluster.forEachRow("SELECT plate, colour FROM " + keyspace + ".automobile", (plate, colour) -> {
                if (plate.matches("S\\d+-.*")) {
                    plates.add(plate);
                }
            });
        }
        return plates;
    }
}
