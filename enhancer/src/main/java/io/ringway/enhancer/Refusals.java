// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.Problem;
import java.util.List;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** What keeps a class from being enhanced. */
final class Refusals {
    private static final String SNAPSHOT = "Ringway compares its instances with a snapshot instead";

    private Refusals() {}

    /**
     * @param chain the classes with persistent state down to the one that is asked about
     * @param inherited the attributes of all but the last
     * @param own the attributes of the last
     * @return null when nothing speaks against the last
     */
    static @Nullable Problem of(
            List<TypeDescription> chain,
            List<PersistentFields.Attribute> inherited,
            List<PersistentFields.Attribute> own,
            MappedClasses mapped) {
        TypeDescription type = chain.get(chain.size() - 1);
        if (type.isFinal()) {
            return finalClass(type);
        }
        if (Kind.of(type, mapped) == Kind.EMBEDDABLE && !inherited.isEmpty() && !isAllEmbeddable(chain, mapped)) {
            return Problem.of(
                            "RW-1805",
                            "The embeddable inherits attributes of an entity or a mapped superclass and is not enhanced")
                    .at(type.getName())
                    .because("Their changes are recorded in an entity of its own, which an embeddable is not")
                    .fix(SNAPSHOT);
        }
        for (PersistentFields.Attribute attribute : own) {
            Problem problem = attribute(type, attribute);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** For a class whose superclass is compiled elsewhere and was not enhanced there. */
    static Problem plainSuperclass(TypeDescription type, TypeDescription superclass) {
        return Problem.of(
                        "RW-1806",
                        "The class is not enhanced because its superclass " + superclass.getName() + " is not")
                .at(type.getName())
                .because("Changes of the inherited attributes would go unnoticed")
                .fix("Enhance the superclass where it is compiled, or in the same run");
    }

    private static Problem finalClass(TypeDescription type) {
        return Problem.of("RW-1802", "The class is final and is not enhanced")
                .at(type.getName())
                .because(
                        type.isRecord()
                                ? "A record cannot change, so there is nothing to track"
                                : "Jakarta Persistence 3.2, 2.1 and 2.6 forbid it");
    }

    private static @Nullable Problem attribute(TypeDescription type, PersistentFields.Attribute attribute) {
        FieldDescription field = attribute.field();
        String place = type.getName() + "." + attribute.name();
        if (field == null) {
            return Problem.of(
                            "RW-1804",
                            "The class is not enhanced because a persistent property has no field of its name and type")
                    .at(place)
                    .because("What its setter changes cannot be seen in a field")
                    .fix(SNAPSHOT);
        }
        if (field.isFinal()) {
            return Problem.of("RW-1803", "The class is not enhanced because a persistent field is final")
                    .at(place)
                    .because("Jakarta Persistence 3.2, 2.1 forbids it");
        }
        return null;
    }

    private static boolean isAllEmbeddable(List<TypeDescription> chain, MappedClasses mapped) {
        return chain.stream().allMatch(type -> Kind.of(type, mapped) == Kind.EMBEDDABLE);
    }
}
