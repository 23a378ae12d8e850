// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of annotations and of methods say of attributes: the one rule for class files, loaded classes and sources. Stateless. */
public final class MappingNames {
    public static final String JAKARTA = "jakarta.persistence.";
    static final String RINGWAY = "io.ringway.annotation.";
    public static final String TRANSIENT = JAKARTA + "Transient";
    public static final String ACCESS = JAKARTA + "Access";

    private static final Set<String> IDS =
            Set.of(JAKARTA + "Id", JAKARTA + "EmbeddedId", RINGWAY + "PartitionKey", RINGWAY + "ClusteringKey");
    private static final Set<String> NO_MAPPING = Set.of(
            TRANSIENT,
            ACCESS,
            JAKARTA + "PrePersist",
            JAKARTA + "PostPersist",
            JAKARTA + "PreRemove",
            JAKARTA + "PostRemove",
            JAKARTA + "PreUpdate",
            JAKARTA + "PostUpdate",
            JAKARTA + "PostLoad");

    private MappingNames() {}

    /** Whether an annotation makes an id attribute of what it stands on. */
    public static boolean isId(String annotation) {
        return IDS.contains(annotation);
    }

    /** Whether an annotation maps the attribute that it stands on; {@code @Transient} and {@code @Access} do not. */
    public static boolean isMapping(String annotation) {
        return (annotation.startsWith(JAKARTA) || annotation.startsWith(RINGWAY)) && !NO_MAPPING.contains(annotation);
    }

    /**
     * The property that a method without parameters reads.
     *
     * @param truth whether it gives a boolean
     * @return null when it is no getter
     */
    public static @Nullable String property(String method, boolean truth) {
        if (method.startsWith("get") && method.length() > 3) {
            return decapitalize(method.substring(3));
        }
        return truth && method.startsWith("is") && method.length() > 2 ? decapitalize(method.substring(2)) : null;
    }

    /** The method that sets what a getter reads. */
    public static String setter(String getter) {
        return "set" + getter.substring(getter.startsWith("is") ? 2 : 3);
    }

    /** As JavaBeans does it: {@code Name} is name, {@code URL} stays URL. */
    private static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
