// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaDrift;
import io.ringway.SchemaPlan;
import io.ringway.spi.SchemaChange;
import java.util.List;

/** What is to be done at one place, and how the database differs there now. */
record PlacePlan(Target target, List<Step> steps, List<SchemaDrift> drift) {
    PlacePlan {
        steps = List.copyOf(steps);
        drift = List.copyOf(drift);
    }

    /** A change and its statement. */
    record Step(SchemaChange change, String statement) {}

    boolean isEmpty() {
        return steps.isEmpty();
    }

    SchemaPlan.Place told() {
        return new SchemaPlan.Place(
                target.connection(),
                target.keyspace(),
                steps.stream().map(Step::statement).toList(),
                drift);
    }
}
