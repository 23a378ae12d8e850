// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** The root of the exceptions that Ringway raises, except where the specification names its own. */
public class RingwayException extends PersistenceException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final String code;

    public RingwayException(Problem problem) {
        this(problem, null);
    }

    public RingwayException(Problem problem, @Nullable Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
        this.code = problem.code();
    }

    /** The stable code, such as {@code RW-1203}. */
    public final String code() {
        return code;
    }

    /** The parts of the message; null after deserialization. */
    public final @Nullable Problem problem() {
        return problem;
    }
}
