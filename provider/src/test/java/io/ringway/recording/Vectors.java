// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import java.nio.FloatBuffer;

/** How similar vectors are, as the database says it: the more, the nearer. */
final class Vectors {
    private Vectors() {}

    /** @param function {@code cosine}, {@code euclidean} or {@code dot_product} */
    static float similarity(String function, FloatBuffer one, FloatBuffer other) {
        double dot = 0;
        double distance = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.remaining(); i++) {
            double left = one.get(one.position() + i);
            double right = other.get(other.position() + i);
            dot += left * right;
            distance += (left - right) * (left - right);
            ofOne += left * left;
            ofOther += right * right;
        }
        return (float)
                switch (function) {
                    case "cosine" -> (1 + dot / Math.sqrt(ofOne * ofOther)) / 2;
                    case "euclidean" -> 1 / (1 + distance);
                    case "dot_product" -> (1 + dot) / 2;
                    default -> throw new IllegalArgumentException(function);
                };
    }
}
