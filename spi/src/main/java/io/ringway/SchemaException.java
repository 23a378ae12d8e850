// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema that is not as it should be, or that cannot be changed. One exception lists everything that is wrong. */
public class SchemaException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient List<SchemaOutcome> outcomes;

    public SchemaException(Problem problem, @Nullable Throwable cause) {
        this(problem, List.of(), cause);
    }

    /** @param outcomes what became of each statement, connection by connection, in order */
    public SchemaException(Problem problem, List<SchemaOutcome> outcomes, @Nullable Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
        this.outcomes = List.copyOf(outcomes);
    }

    /**
     * @param subject what is wrong, such as {@code The schema cannot be changed}
     * @param problems at least one
     */
    public SchemaException(String subject, List<Problem> problems) {
        super(problems.size() == 1 ? problems.get(0) : summary(subject, problems));
        this.problems = List.copyOf(problems);
        this.outcomes = List.of();
    }

    /** Everything that is wrong, in the order of the places. */
    public final List<Problem> problems() {
        return problems;
    }

    /**
     * What became of each statement of a sync that began to send them, connection by connection, those of one in order; empty
     * when none was sent.
     */
    public final List<SchemaOutcome> outcomes() {
        return outcomes;
    }

    private static Problem summary(String subject, List<Problem> problems) {
        StringBuilder what =
                new StringBuilder(subject).append(": ").append(problems.size()).append(" problems");
        for (Problem problem : problems) {
            what.append(System.lineSeparator()).append("  ").append(problem.text());
        }
        return Problem.of("RW-1600", what.toString());
    }
}
