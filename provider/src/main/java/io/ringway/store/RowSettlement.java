// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.WriteOutcome.Status;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import io.ringway.plan.VersionStep;

/** What the outcome of a stateless write means for the instance that it wrote: nothing, when it was a copy elsewhere. */
final class RowSettlement {
    private RowSettlement() {}

    static void settle(RowWrite write, Status status) {
        RowTarget target = write.target();
        RowTracker known = RowTracker.of(target.entity());
        if (known != null && known.home() != target.place()) {
            return;
        }
        if (status == Status.APPLIED) {
            advanceVersion(write);
        }
        if (known != null && status == Status.APPLIED) {
            known.acknowledged();
        } else if (known != null && status == Status.UNKNOWN) {
            known.outcomeUnknown(write);
        }
    }

    private static void advanceVersion(RowWrite write) {
        VersionMapping version = write.target().mapping().version();
        VersionStep step = write.version();
        if (version != null && step != null && step.next() != null) {
            version.set(write.target().entity(), step.next());
        }
    }
}
