// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.benchmarks.Timing.Cost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured of one pair at one server, round by round. */
final class Line {
    static final String HEAD = String.format(
            "%-34s %9s %9s  %-19s %9s %9s  %-19s %s",
            "", "us/op", "by hand", "ratio", "B/op", "by hand", "ratio", "requests / by hand");

    private final Requests requests;
    private final Comparison comparison;
    private final List<Cost> ringway = new ArrayList<>();
    private final List<Cost> byHand = new ArrayList<>();

    Line(Requests requests) {
        this.requests = requests;
        this.comparison = requests.comparison();
    }

    String title() {
        return comparison.title();
    }

    void measure(Timing timing) {
        Timing.Turns turns = timing.turns(comparison);
        ringway.addAll(turns.ringway());
        byHand.addAll(turns.byHand());
    }

    /** The line of the table. */
    String render() {
        return String.format(
                "%-34s %9.1f %9.1f  %-19s %9.0f %9.0f  %-19s %s",
                comparison.title(),
                Median.of(ringway, Cost::time),
                Median.of(byHand, Cost::time),
                verdict(Median.ofRatios(ringway, byHand, Cost::time), comparison.time()),
                Median.of(ringway, Cost::bytes),
                Median.of(byHand, Cost::bytes),
                verdict(Median.ofRatios(ringway, byHand, Cost::bytes), comparison.allocation()),
                requests.verdict());
    }

    private static String verdict(double ratio, @Nullable Double budget) {
        return budget == null
                ? String.format("%.2f", ratio)
                : String.format("%.2f <= %.2f %s", ratio, budget, ratio <= budget ? "OK" : "MISSED");
    }
}
