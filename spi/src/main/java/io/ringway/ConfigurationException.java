// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A persistence unit, a persistence.xml or a setting that is broken. One exception lists everything that is wrong with a unit. */
public class ConfigurationException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigurationException(Problem problem) {
        this(problem, null);
    }

    public ConfigurationException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /**
     * @param subject what is broken, such as {@code The persistence unit 'shop'}
     * @param problems at least one
     */
    public ConfigurationException(String subject, List<Problem> problems) {
        super(problems.size() == 1 ? problems.get(0) : summary(subject, problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the places. */
    public final List<Problem> problems() {
        return problems;
    }

    private static Problem summary(String subject, List<Problem> problems) {
        StringBuilder what = new StringBuilder(subject)
                .append(" cannot be used: ")
                .append(problems.size())
                .append(" problems");
        for (Problem problem : problems) {
            what.append(System.lineSeparator()).append("  ").append(problem.text());
        }
        return Problem.of("RW-1000", what.toString());
    }
}
