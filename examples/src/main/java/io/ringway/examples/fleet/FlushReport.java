// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.FlushListener;
import io.ringway.WriteOutcome;
import java.util.List;

/** Prints what became of each row of a flush, and which attributes were written. Named in persistence.xml. */
public final class FlushReport implements FlushListener {

    /** For persistence.xml. */
    public FlushReport() {}

    @Override
    public void flushed(List<WriteOutcome> outcomes) {
        for (WriteOutcome outcome : outcomes) {
            Story.tell(outcome.operation() + " " + outcome.entity().getClass().getSimpleName() + " on "
                    + outcome.route().connection() + "/" + outcome.route().keyspace() + " was " + outcome.status()
                    + ", attributes " + outcome.attributes());
        }
    }
}
