// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaDrift;
import io.ringway.SchemaPlan;
import io.ringway.spi.SchemaChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be done at one place, and how the database differs there now.
 *
 * @param attached the storage-attached indexes that entities ask for and that are there when the steps are done, by name
 */
record PlacePlan(Target target, List<Step> steps, Set<String> attached, List<SchemaDrift> drift) {
    PlacePlan {
        steps = List.copyOf(steps);
        attached = Collections.unmodifiableSet(new TreeSet<>(attached));
        drift = List.copyOf(drift);
    }

    /** A change and its statement. */
    record Step(SchemaChange change, String statement) {}

    boolean isEmpty() {
        return steps.isEmpty();
    }

    PlacePlan with(List<SchemaDrift> more) {
        List<SchemaDrift> all = new ArrayList<>(drift);
        all.addAll(more);
        return new PlacePlan(target, steps, attached, all);
    }

    SchemaPlan.Place told() {
        return new SchemaPlan.Place(
                target.connection(),
                target.keyspace(),
                steps.stream().map(Step::statement).toList(),
                drift);
    }
}
