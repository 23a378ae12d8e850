// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import io.ringway.benchmarks.Timing.Cost;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The value in the middle, which a turn disturbed by something else on the machine does not move. */
final class Median {
    private Median() {}

    static double of(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return of(costs.stream().mapToDouble(part).toArray());
    }

    /** Of the ratios of neighbours: what the machine does besides changes from turn to turn. */
    static double ofRatios(List<Cost> costs, List<Cost> others, ToDoubleFunction<Cost> part) {
        double[] ratios = new double[costs.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = part.applyAsDouble(costs.get(i)) / part.applyAsDouble(others.get(i));
        }
        return of(ratios);
    }

    private static double of(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
