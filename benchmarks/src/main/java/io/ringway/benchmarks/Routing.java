// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.ConnectionScope;
import io.ringway.ConnectionSpec;
import io.ringway.Using;
import io.ringway.benchmarks.domain.Account;
import io.ringway.connect.EntityRoute;
import io.ringway.connect.Placement;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to find an operation's place, beside an operation that is told its place. Nothing is connected. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class Routing {
    private static final int ENTITY = 0;

    private final Using option = Using.connection("second");
    private Registry registry;
    private Router router;
    private Placement place;

    /** What says where an operation goes, as the names of the benchmark methods and in words. */
    enum Decided {
        byTheUnit("by the unit or the default"),
        byTheInstance("by the managed instance"),
        byAnOption("by an option or a view"),
        byAScope("by a scope");

        private final String words;

        Decided(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Setup
    public void open() {
        registry = Registry.forUnit("benchmarks");
        for (String name : List.of("first", "second")) {
            registry.register(
                    name,
                    ConnectionSpec.builder()
                            .contactPoints("127.0.0.1:9042")
                            .localDatacenter("datacenter1")
                            .keyspace(Tables.KEYSPACE)
                            .lazy(true)
                            .build(),
                    name.equals("first"));
        }
        router = new Router(
                registry,
                List.of(EntityRoute.of(ENTITY, Account.class, "Account", type -> false, null, null, null)),
                null,
                Tables.KEYSPACE);
        place = router.place(ENTITY, null, null, null);
    }

    @TearDown
    public void close() {
        registry.close();
    }

    @Benchmark
    public Placement told() {
        return place;
    }

    @Benchmark
    public Placement byTheUnit() {
        return router.place(ENTITY, null, null, null);
    }

    @Benchmark
    public Placement byTheInstance() {
        return router.place(ENTITY, null, null, place);
    }

    @Benchmark
    public Placement byAnOption() {
        return router.place(ENTITY, option, null, null);
    }

    @Benchmark
    public Placement byAScope(Block block) {
        return block.router.place(ENTITY, null, null, null);
    }

    /** A block of code whose operations a scope places. */
    @State(Scope.Thread)
    public static class Block {
        private Router router;
        private ConnectionScope scope;

        @Setup
        public void open(Routing routing) {
            router = routing.router;
            scope = ConnectionScope.open(routing.option);
        }

        @TearDown
        public void close() {
            scope.close();
        }
    }
}
