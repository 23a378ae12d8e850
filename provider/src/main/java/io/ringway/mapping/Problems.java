// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.MappingException;
import io.ringway.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with the entities, so that one error tells it all. For one thread. */
final class Problems {
    private final Metadata metadata;
    private final List<Problem> found = new ArrayList<>();

    Problems(Metadata metadata) {
        this.metadata = metadata;
    }

    /** A problem that two entities share, such as one of their mapped superclass, is told once. */
    void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new MappingException(found.stream().map(metadata::located).toList());
        }
    }
}
