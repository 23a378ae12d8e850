// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.ConnectionSpec;
import io.ringway.NoDefaultConnectionException;
import io.ringway.RingwayException;
import io.ringway.UnknownConnectionException;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads operate while others change the registries under them. */
@Timeout(60)
class ConcurrencyTest {
    private static final int THREADS = 300;
    private static final int ENOUGH = 20_000;
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Queue<FakeDatastore> opened = new ConcurrentLinkedQueue<>();
    private final Registry shared = Registry.over(List.of(new AsynchronousProvider()));
    private final Registry unit = Registry.forUnit("shop", shared);
    private final Router router =
            new Router(unit, List.of(new EntityRoute(0, Object.class, "Thing", null, null, null, null)), null, null);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final LongAdder operations = new LongAdder();
    private final LongAdder changes = new LongAdder();

    /** Opens on another thread, as drivers do. */
    private final class AsynchronousProvider implements DatastoreProvider {
        @Override
        public String name() {
            return "asynchronous";
        }

        @Override
        public Class<?> sessionType() {
            return FakeDatastore.class;
        }

        @Override
        public CompletionStage<Datastore> open(ConnectionSpec spec) {
            return CompletableFuture.supplyAsync(() -> {
                FakeDatastore datastore = new FakeDatastore(spec);
                opened.add(datastore);
                return datastore;
            });
        }
    }

    @Test
    void noOperationLandsElsewhereMeetsAClosedSessionOrHangs() throws Exception {
        shared.register("a", spec("a"), true);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 2);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(this::operate));
        }
        running.add(threads.submit(() -> change(shared)));
        running.add(threads.submit(() -> change(unit)));
        await(() -> operations.sum() > ENOUGH && changes.sum() > ENOUGH
                || running.stream().anyMatch(Future::isDone));
        stop.set(true);
        for (Future<?> thread : running) {
            thread.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(operations.sum()).isGreaterThan(1000);

        unit.close();
        shared.close();
        await(() -> opened.stream().allMatch(FakeDatastore::closed));
        assertThat(opened)
                .hasSizeGreaterThan(10)
                .allSatisfy(session -> assertThat(session.closes).hasValue(1));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void operate() {
        while (!stop.get()) {
            try {
                Placement place = router.place(0, null, null, null);
                Lease lease = place.acquire();
                try {
                    FakeDatastore session = (FakeDatastore) lease.datastore();
                    assertThat(session.spec.contactPoints().get(0)).startsWith(place.connection() + ".");
                    assertThat(place.keyspace()).isEqualTo(place.connection() + "_ks");
                    Thread.yield();
                    assertThat(session.closed()).isFalse();
                    operations.increment();
                } finally {
                    lease.release();
                }
            } catch (NoDefaultConnectionException | UnknownConnectionException allowed) {
                // The default, or the connection, was taken away between two steps; nothing was done anywhere.
                Thread.yield();
            }
        }
    }

    private void change(Registry registry) {
        while (!stop.get()) {
            String name = NAMES.get(ThreadLocalRandom.current().nextInt(NAMES.size()));
            try {
                switch (ThreadLocalRandom.current().nextInt(4)) {
                    case 0 -> registry.register(name, spec(name), true);
                    case 1 -> registry.replace(name, spec(name));
                    case 2 -> registry.setDefault(name);
                    default -> registry.unregister(name);
                }
                changes.increment();
            } catch (RingwayException expected) {
                assertThat(expected.code()).isIn("RW-1212", "RW-1213");
            }
        }
    }

    /** One of a few, so that names come to share sessions and let go of them. */
    private static ConnectionSpec spec(String name) {
        int variant = ThreadLocalRandom.current().nextInt(3);
        return ConnectionSpec.builder()
                .contactPoints(name + "." + variant)
                .keyspace(name + "_ks")
                .lazy(variant == 1)
                .build();
    }
}
