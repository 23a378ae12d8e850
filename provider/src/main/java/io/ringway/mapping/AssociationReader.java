// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the annotation of an association says. For one thread. */
final class AssociationReader {
    private final Tools tools;

    AssociationReader(Tools tools) {
        this.tools = tools;
    }

    /** Whether a member refers to one other entity by columns of its own entity. */
    static boolean isReference(Member member) {
        OneToOne one = member.annotation(OneToOne.class);
        return member.has(ManyToOne.class) || one != null && one.mappedBy().isEmpty();
    }

    /** Whether a member refers to other entities without columns of its own entity. */
    static boolean isInverseOrCollection(Member member) {
        return isCollection(member)
                || member.has(OneToOne.class) && !mappedBy(member).isEmpty();
    }

    static boolean isCollection(Member member) {
        return member.has(OneToMany.class) || member.has(ManyToMany.class);
    }

    /** Empty on the owning side. */
    static String mappedBy(Member member) {
        OneToOne one = member.annotation(OneToOne.class);
        OneToMany oneToMany = member.annotation(OneToMany.class);
        ManyToMany manyToMany = member.annotation(ManyToMany.class);
        return one != null
                ? one.mappedBy()
                : oneToMany != null ? oneToMany.mappedBy() : manyToMany != null ? manyToMany.mappedBy() : "";
    }

    /**
     * @param element which of the type's arguments the elements are of
     * @return null when the elements are no entities, which is then told
     */
    @Nullable
    Association toMany(Member member, int element, TypeVariables variables, String where) {
        Type argument = variables.argument(member.genericType(), element);
        Class<?> declared = argument == null ? null : variables.raw(argument);
        OneToMany one = member.annotation(OneToMany.class);
        if (one != null) {
            Class<?> target = target(one.targetEntity(), declared, where);
            return association(target, one.fetch(), one.cascade(), one.orphanRemoval());
        }
        ManyToMany many = member.annotation(ManyToMany.class);
        if (many == null) {
            throw new IllegalStateException(where);
        }
        return association(target(many.targetEntity(), declared, where), many.fetch(), many.cascade(), false);
    }

    /** @return null when the target is no entity, which is then told */
    @Nullable
    Association toOne(Member member, TypeVariables variables, String where) {
        OneToOne one = member.annotation(OneToOne.class);
        if (one != null) {
            Class<?> target = target(one.targetEntity(), variables.raw(member.genericType()), where);
            return association(target, one.fetch(), one.cascade(), one.orphanRemoval());
        }
        ManyToOne many = member.annotation(ManyToOne.class);
        if (many == null) {
            throw new IllegalStateException(where);
        }
        Class<?> target = target(many.targetEntity(), variables.raw(member.genericType()), where);
        return association(target, many.fetch(), many.cascade(), false);
    }

    private static @Nullable Association association(
            @Nullable Class<?> target, FetchType fetch, CascadeType[] cascades, boolean orphanRemoval) {
        return target == null
                ? null
                : new Association(target, fetch == FetchType.EAGER, cascades(cascades, orphanRemoval), orphanRemoval);
    }

    /** Orphan removal is removal with the owner too (Jakarta Persistence 3.2, 2.10). */
    private static Set<CascadeType> cascades(CascadeType[] written, boolean orphanRemoval) {
        Set<CascadeType> cascades = EnumSet.noneOf(CascadeType.class);
        for (CascadeType each : written) {
            if (each == CascadeType.ALL) {
                cascades = EnumSet.complementOf(EnumSet.of(CascadeType.ALL));
                break;
            }
            cascades.add(each);
        }
        if (orphanRemoval) {
            cascades.add(CascadeType.REMOVE);
        }
        return cascades;
    }

    private @Nullable Class<?> target(Class<?> written, @Nullable Class<?> declared, String where) {
        Class<?> target = written == void.class ? declared : written;
        if (target != null && tools.targets().isEntity(target)) {
            return target;
        }
        tools.problems()
                .add(Problem.of(
                                "RW-1140",
                                "The association refers to " + (target == null ? "a type variable" : target.getName())
                                        + ", which is no entity of the unit")
                        .at(where)
                        .fix("Declare an entity, and list it in the unit"));
        return null;
    }
}
