// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;

/** Entities that cannot be mapped. One exception lists everything that is wrong with them. */
public class MappingException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public MappingException(List<Problem> problems) {
        super(problems.size() == 1 ? problems.get(0) : summary(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the entities and their attributes. */
    public final List<Problem> problems() {
        return problems;
    }

    private static Problem summary(List<Problem> problems) {
        StringBuilder what = new StringBuilder("The entities cannot be mapped: ")
                .append(problems.size())
                .append(" problems");
        for (Problem problem : problems) {
            what.append(System.lineSeparator()).append("  ").append(problem.text());
        }
        return Problem.of("RW-1100", what.toString());
    }
}
