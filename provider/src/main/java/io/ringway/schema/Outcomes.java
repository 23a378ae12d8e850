// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaException;
import io.ringway.SchemaOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the work on several connections. For one thread. */
final class Outcomes<T> {
    private final Map<String, T> values = new LinkedHashMap<>();
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();

    void succeeded(String connection, T value) {
        values.put(connection, value);
    }

    void failed(String connection, RuntimeException failure) {
        failures.put(connection, failure);
    }

    /**
     * What each connection gave.
     *
     * @param what was not done everywhere, such as {@code The schema was not read everywhere, and nothing was sent}
     * @throws RuntimeException the failure of the only connection that was asked
     * @throws SchemaException RW-1624, when one of several failed: which are done and which are not, and why
     */
    Map<String, T> orThrow(String what) {
        if (failures.isEmpty()) {
            return values;
        }
        if (values.isEmpty() && failures.size() == 1) {
            throw failures.values().iterator().next();
        }
        List<String> notDone = new ArrayList<>();
        failures.forEach((connection, failure) -> notDone.add(connection + " (" + failure.getMessage() + ")"));
        throw failure(problem(what, List.copyOf(values.keySet()), notDone), List.of(), List.copyOf(failures.values()));
    }

    static Problem problem(String what, List<String> done, List<String> notDone) {
        return Problem.of("RW-1624", what)
                .because("Done: " + (done.isEmpty() ? "none" : String.join(", ", done)) + ". Not done: "
                        + String.join(", ", notDone))
                .fix("Run it again when the cause is gone: it goes on where it stopped");
    }

    /** @param failures at least one */
    static SchemaException failure(Problem problem, List<SchemaOutcome> outcomes, List<? extends Throwable> failures) {
        SchemaException failure = new SchemaException(problem, outcomes, failures.get(0));
        failures.subList(1, failures.size()).forEach(failure::addSuppressed);
        return failure;
    }
}
