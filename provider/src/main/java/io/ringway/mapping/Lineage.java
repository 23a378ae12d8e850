// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import jakarta.persistence.InheritanceType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity and those that extend it, before any of them is built.
 *
 * @param members the root too, as far as they are in the unit: what is extended first, then by name
 * @param discriminator null unless all of them stand in one table
 */
record Lineage(
        Class<?> root,
        InheritanceType strategy,
        List<Class<?>> members,
        @Nullable Discriminator discriminator) {

    /** Whether all of them stand in the table of the root. */
    boolean isOneTable() {
        return strategy == InheritanceType.SINGLE_TABLE;
    }

    /** The entities from the root to a class, which is the last of them. */
    List<Class<?>> line(Class<?> type) {
        List<Class<?>> line = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (members.contains(each)) {
                line.add(0, each);
            }
        }
        return line;
    }

    /** Whether there are instances of a class, or of one that extends it. */
    boolean hasInstances(Class<?> type) {
        return members.stream()
                .anyMatch(member -> type.isAssignableFrom(member) && !Modifier.isAbstract(member.getModifiers()));
    }
}
