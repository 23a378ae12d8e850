// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.net.InetSocketAddress;
import java.util.List;

/** The part of the report on queries that are compiled. */
final class CompileLines {
    private static final double ANEW = 1_000_000;
    private static final double AGAIN = 1_000;

    private CompileLines() {}

    /** @param server that nothing is sent to */
    static List<String> measure(InetSocketAddress server) {
        Timing timing = new Timing(server, SideBySide.CYCLE, SideBySide.CYCLE);
        return List.of(
                "",
                "compiling a query in JPQL, parsed, resolved and planned",
                line(
                        "one that is not known",
                        Median.of(timing.costs(Compiling.class, "anew"), Timing.Cost::time),
                        ANEW),
                line("one that is known", Median.of(timing.costs(Compiling.class, "again"), Timing.Cost::time), AGAIN));
    }

    private static String line(String title, double time, double budget) {
        return String.format("%-34s %,9.0f ns < %,.0f ns %s", title, time, budget, time < budget ? "OK" : "MISSED");
    }
}
