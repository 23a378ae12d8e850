// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** What a class is to the persistence unit, by a mapping file or by its own annotations. */
public enum Kind {
    ENTITY("Entity"),
    MAPPED_SUPERCLASS("MappedSuperclass"),
    EMBEDDABLE("Embeddable");

    private final String annotation;

    Kind(String name) {
        this.annotation = MappingNames.JAKARTA + name;
    }

    /** Null for a class that holds no persistent state, and for a record: it cannot change. */
    static @Nullable Kind of(TypeDescription type, MappedClasses mapped) {
        if (type.isRecord()) {
            return null;
        }
        MappedClass file = mapped.byName().get(type.getName());
        if (file != null) {
            return file.kind();
        }
        if (mapped.complete()) {
            return null;
        }
        for (Kind kind : values()) {
            if (Annotations.has(type, kind.annotation)) {
                return kind;
            }
        }
        return null;
    }
}
