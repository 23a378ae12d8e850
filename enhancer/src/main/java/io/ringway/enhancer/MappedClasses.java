// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.AccessType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping files of a unit say of its classes, beside their annotations (Jakarta Persistence 3.2, 12.2). Known before
 * a class is loaded. Immutable.
 *
 * @param byName the classes that the files name, as {@link Class#getName} gives them
 * @param complete whether annotations count in no class of the unit
 * @param access of classes of which nothing else says it; null when the files do not say it either
 */
public record MappedClasses(
        Map<String, MappedClass> byName,
        boolean complete,
        @Nullable AccessType access) {
    /** A unit without mapping files. */
    public static final MappedClasses NONE = new MappedClasses(Map.of(), false, null);

    public MappedClasses {
        byName = Map.copyOf(byName);
    }

    /** Whether the annotations of a class count no more. */
    boolean complete(String type) {
        MappedClass mapped = byName.get(type);
        return complete || mapped != null && mapped.complete();
    }

    /** What is said of the class itself; null when nothing is. */
    @Nullable
    AccessType access(String type) {
        MappedClass mapped = byName.get(type);
        return mapped == null ? null : mapped.access();
    }

    /** Where neither annotations nor the file say anything of the class itself; null when nothing is said at all. */
    @Nullable
    AccessType accessByDefault(String type) {
        MappedClass mapped = byName.get(type);
        return mapped == null || mapped.accessByDefault() == null ? access : mapped.accessByDefault();
    }

    /** Null for one that the files do not name. */
    MappedClass.@Nullable Attribute attribute(String type, String name) {
        MappedClass mapped = byName.get(type);
        return mapped == null ? null : mapped.attributes().get(name);
    }
}
