// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import jakarta.persistence.CascadeType;
import java.util.Set;

/**
 * What an attribute says of the entities that it refers to.
 *
 * @param target their class
 * @param eager whether they are loaded with their owner
 * @param cascades the operations that go on to them; never {@code ALL}, which is the five others
 * @param orphanRemoval whether one that is referred to no more is removed
 */
public record Association(Class<?> target, boolean eager, Set<CascadeType> cascades, boolean orphanRemoval) {
    public Association {
        cascades = Set.copyOf(cascades);
    }

    /** Whether an operation on the owner goes on to what it refers to. */
    public boolean cascades(CascadeType operation) {
        return cascades.contains(operation);
    }
}
