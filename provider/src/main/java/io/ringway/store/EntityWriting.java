// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Using;
import io.ringway.WriteOutcome.Operation;
import io.ringway.plan.WriteSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes writes of entities: the stateless store, which executes them at once, or a batch. */
public interface EntityWriting {

    /**
     * Takes a verb on instances.
     *
     * @param view the route of the repository that asks; null when it has none
     */
    void execute(Operation verb, List<?> entities, WriteSettings settings, @Nullable Using view);
}
