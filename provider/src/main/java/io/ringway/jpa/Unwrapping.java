// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import jakarta.persistence.PersistenceException;

/** What {@code unwrap} says when it cannot. */
final class Unwrapping {
    private Unwrapping() {}

    static PersistenceException refusal(String face, Class<?> type, String possible) {
        return new PersistenceException(
                Problem.of("RW-1322", "The " + face + " has no " + (type == null ? "null" : type.getName()))
                        .fix("It unwraps to " + possible)
                        .text());
    }
}
