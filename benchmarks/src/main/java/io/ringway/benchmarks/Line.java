// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was measured of one pair at one server, round by round. */
final class Line {
    private final Requests requests;
    private final Comparison comparison;
    private final List<Timing.Cost> ringway = new ArrayList<>();
    private final List<Timing.Cost> byHand = new ArrayList<>();

    Line(Requests requests) {
        this.requests = requests;
        this.comparison = requests.comparison();
    }

    String title() {
        return comparison.title();
    }

    /** Runs both sides one after the other; which is first changes from round to round. */
    void measure(Timing timing, int round) {
        if (round % 2 == 0) {
            ringway.add(timing.cost(comparison.type(), "ringway"));
        }
        byHand.add(timing.cost(comparison.type(), "byHand"));
        if (round % 2 != 0) {
            ringway.add(timing.cost(comparison.type(), "ringway"));
        }
    }

    /** The line of the table. */
    String render() {
        String time = verdict(ratio(Timing.Cost::time), comparison.time());
        String allocation = verdict(ratio(Timing.Cost::bytes), comparison.allocation());
        return String.format(
                "%-34s %9.1f %9.1f  %-19s %9.0f %9.0f  %-19s %s",
                comparison.title(),
                median(ringway, Timing.Cost::time),
                median(byHand, Timing.Cost::time),
                time,
                median(ringway, Timing.Cost::bytes),
                median(byHand, Timing.Cost::bytes),
                allocation,
                requests.verdict());
    }

    /** The median of the rounds' ratios: what the machine does besides changes from round to round. */
    private double ratio(ToDoubleFunction<Timing.Cost> part) {
        double[] ratios = new double[ringway.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = part.applyAsDouble(ringway.get(i)) / part.applyAsDouble(byHand.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Timing.Cost> costs, ToDoubleFunction<Timing.Cost> part) {
        return median(costs.stream().mapToDouble(part).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static String verdict(double ratio, @Nullable Double budget) {
        return budget == null
                ? String.format("%.2f", ratio)
                : String.format("%.2f <= %.2f %s", ratio, budget, ratio <= budget ? "OK" : "MISSED");
    }
}
