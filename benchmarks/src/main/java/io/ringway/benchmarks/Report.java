// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.benchmarks.stub.StubProcess;
import io.ringway.devserver.DevCassandra;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures all pairs against the stub and against Cassandra, and prints what they cost beside the budgets. */
public final class Report {
    private static final double START_UP_BUDGET = 500;
    private static final double ROUTING_BUDGET = 200;

    /** One small object. */
    private static final double ROUTING_BYTES = 64;

    private final Settings settings;
    private final PrintStream output;
    private final List<Requests> requests = new ArrayList<>();

    private Report(Settings settings, PrintStream output) {
        this.settings = settings;
        this.output = output;
    }

    /**
     * How much is measured, and where.
     *
     * @param only a part of the titles of the pairs that are measured
     * @param rounds each with a new JVM for each pair
     */
    private record Settings(
            boolean stub, boolean cassandra, String only, int rounds, int warmupTurns, int turns, int scannedRows) {
        private static final String ONLY = "--only=";

        static Settings of(List<String> arguments) {
            List<String> unknown = new ArrayList<>(arguments);
            unknown.removeAll(List.of("--quick", "--stub", "--cassandra"));
            String only = unknown.stream()
                    .filter(argument -> argument.startsWith(ONLY))
                    .findFirst()
                    .orElse(ONLY);
            unknown.remove(only);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("Unknown: " + unknown
                        + ". Known are --quick, --stub and --cassandra (only that server), and " + ONLY
                        + "a part of the titles of lines");
            }
            boolean quick = arguments.contains("--quick");
            boolean one = arguments.contains("--stub") || arguments.contains("--cassandra");
            return new Settings(
                    !one || arguments.contains("--stub"),
                    !one || arguments.contains("--cassandra"),
                    only.substring(ONLY.length()),
                    quick ? 1 : 3,
                    (quick ? 1 : 3) * SideBySide.CYCLE,
                    (quick ? 1 : 2) * SideBySide.CYCLE,
                    quick ? 40_000 : 200_000);
        }
    }

    public static void main(String[] arguments) {
        new Report(Settings.of(Arrays.asList(arguments)), System.out).run();
    }

    private void run() {
        List<String> lines = new ArrayList<>();
        try (StubProcess stub = StubProcess.start(Tables.PARTITION_ROWS)) {
            countRequests(stub.address());
            if (settings.stub()) {
                lines.addAll(measure("stub server (what the client costs)", stub.address()));
            }
            lines.addAll(startUp(stub.address()));
            lines.addAll(routing(stub.address()));
            progress("compiling");
            lines.addAll(CompileLines.measure(stub.address()));
        }
        if (settings.cassandra()) {
            try (DevCassandra node = DevCassandra.start()) {
                prepare(node.address());
                lines.addAll(measure("Cassandra, one node", node.address()));
                progress("scanning");
                lines.addAll(new ScanLines(node, settings.scannedRows(), settings.rounds()).measure());
            }
        }
        lines.forEach(output::println);
    }

    private void countRequests(InetSocketAddress stub) {
        prepare(stub);
        System.setProperty(Sessions.PORT, Integer.toString(stub.getPort()));
        try (CqlSession session = Sessions.open(stub)) {
            RequestCount count = new RequestCount(session);
            for (Comparison comparison : Comparison.all()) {
                try (Pair pair = comparison.pair().get()) {
                    pair.open();
                    requests.add(new Requests(comparison, count.of(pair::ringway), count.of(pair::byHand)));
                }
            }
        }
    }

    private static void prepare(InetSocketAddress server) {
        try (CqlSession session = Sessions.open(server)) {
            Tables.create(session);
            Tables.fill(session);
        }
    }

    private List<String> measure(String server, InetSocketAddress address) {
        Timing timing = new Timing(address, settings.warmupTurns(), settings.turns());
        List<Line> measured = requests.stream()
                .map(Line::new)
                .filter(line -> line.title().contains(settings.only()))
                .toList();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Line line : measured) {
                progress(server + ", round " + (round + 1) + " of " + settings.rounds() + ": " + line.title());
                line.measure(timing);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(server);
        lines.add(Line.HEAD);
        measured.forEach(line -> lines.add(line.render()));
        return lines;
    }

    private List<String> startUp(InetSocketAddress address) {
        progress("start-up");
        Timing timing = new Timing(address, 0, 1);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("start-up, a factory over 50 entities, session open");
        startUp(lines, timing, StartUp.class, "fiftyEntities");
        lines.add("");
        lines.add("start-up, 50 repositories of 10 methods, factory open");
        startUp(lines, timing, RepositoryStartUp.class, "fiftyRepositories");
        return lines;
    }

    private static void startUp(List<String> lines, Timing timing, Class<?> benchmark, String method) {
        lines.add(startUp("first in its JVM", timing.shot(benchmark, method, 0)));
        lines.add(startUp("after ten others", timing.shot(benchmark, method, 10)));
    }

    private static String startUp(String title, double milliseconds) {
        String verdict = milliseconds < START_UP_BUDGET ? "OK" : "MISSED";
        return String.format("%-34s %6.0f ms < %.0f ms %s", title, milliseconds, START_UP_BUDGET, verdict);
    }

    private List<String> routing(InetSocketAddress address) {
        progress("routing");
        Timing timing = new Timing(address, SideBySide.CYCLE, SideBySide.CYCLE);
        double told = Median.of(timing.costs(Routing.class, "told"), Timing.Cost::time);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("routing, added to an operation that is told its place");
        for (Routing.Decided decided : Routing.Decided.values()) {
            List<Timing.Cost> costs = timing.costs(Routing.class, decided.name());
            double time = Median.of(costs, Timing.Cost::time) - told;
            double bytes = Median.of(costs, Timing.Cost::bytes);
            boolean held = time <= ROUTING_BUDGET && bytes <= ROUTING_BYTES;
            lines.add(String.format(
                    "%-34s %6.0f ns <= %.0f ns, %.0f B <= %.0f B %s",
                    decided.words(), time, ROUTING_BUDGET, bytes, ROUTING_BYTES, held ? "OK" : "MISSED"));
        }
        return lines;
    }

    private static void progress(String text) {
        System.err.println("[benchmarks] " + text);
    }
}
