// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flush, or a stateless write of several entities, that was not applied as a whole. Each write is accounted for. */
public class FlushException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final transient List<WriteOutcome> outcomes;

    public FlushException(Problem problem, List<WriteOutcome> outcomes, @Nullable Throwable cause) {
        super(problem, cause);
        this.outcomes = List.copyOf(outcomes);
    }

    /** Every write of the flush, in its order. */
    public final List<WriteOutcome> outcomes() {
        return outcomes;
    }

    public final List<WriteOutcome> applied() {
        return with(WriteOutcome.Status.APPLIED);
    }

    public final List<WriteOutcome> notApplied() {
        return with(WriteOutcome.Status.NOT_APPLIED);
    }

    public final List<WriteOutcome> unknown() {
        return with(WriteOutcome.Status.UNKNOWN);
    }

    private List<WriteOutcome> with(WriteOutcome.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
    }
}
