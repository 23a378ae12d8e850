// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.AccessType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping file says of a class, as far as it decides which attributes the class has.
 *
 * @param complete whether the class's annotations count no more
 * @param access what is said of the class itself; null when nothing is
 * @param accessByDefault what the file says of all its classes; null when it says nothing
 * @param attributes those that the file names, by their names
 */
public record MappedClass(
        Kind kind,
        boolean complete,
        @Nullable AccessType access,
        @Nullable AccessType accessByDefault,
        Map<String, Attribute> attributes) {

    public MappedClass {
        attributes = Map.copyOf(attributes);
    }

    /**
     * One attribute that a mapping file names.
     *
     * @param persistent false for what it declares transient
     * @param access null when nothing is said of it
     */
    public record Attribute(boolean persistent, @Nullable AccessType access) {}
}
