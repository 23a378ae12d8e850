// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.util.function.Predicate;

/**
 * A failure that an operation will meet.
 *
 * @param applied whether the operation is done nevertheless
 */
record Failure(Effect effect, boolean applied, Predicate<String> line) {
    DatastoreException at(String operation) {
        Problem problem = effect == Effect.UNKNOWN
                ? Problem.of("RW-1441", "Too few replicas answered in time")
                : Problem.of("RW-1440", "Too few replicas are alive");
        return new DatastoreException(problem.at(operation), effect, null);
    }
}
