// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

/** Of which types the subgraphs of a graph can be. */
record GraphTypes(Metamodel metamodel) {

    /**
     * What an attribute leads to.
     *
     * @param asked that type, one above it, or a subclass
     * @throws IllegalArgumentException RW-1336, when it leads nowhere, or not to that type
     */
    ManagedType<?> behind(Attribute<?, ?> attribute, Class<?> asked) {
        Type<?> target = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
        if (target instanceof ManagedType<?> managed) {
            return narrowed(attribute, managed, asked);
        }
        throw refused(
                "A subgraph needs an attribute that leads to an entity or embeddable",
                attribute,
                "Add it as an attribute node");
    }

    /**
     * What the keys of a map are.
     *
     * @throws IllegalArgumentException RW-1336, when it is no map, or its keys are not of that type
     */
    ManagedType<?> keyOf(Attribute<?, ?> attribute, Class<?> asked) {
        Type<?> key = attribute instanceof MapAttribute<?, ?, ?> map ? map.getKeyType() : null;
        if (key instanceof ManagedType<?> managed) {
            return narrowed(attribute, managed, asked);
        }
        throw refused(
                "A key subgraph needs a map whose keys are entities or embeddables",
                attribute,
                "Add the attribute as a node, or with a subgraph of its elements");
    }

    /** @throws IllegalArgumentException RW-1336, when it is no entity that extends the other */
    ManagedType<?> subclass(ManagedType<?> type, Class<?> asked) {
        if (!type.getJavaType().isAssignableFrom(asked)) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1336", asked.getName() + " is no subclass of what the graph is for")
                            .at(name(type))
                            .fix("Name an entity that extends it")
                            .text());
        }
        return metamodel.entity(asked);
    }

    private ManagedType<?> narrowed(Attribute<?, ?> attribute, ManagedType<?> target, Class<?> asked) {
        Class<?> type = target.getJavaType();
        if (asked.isAssignableFrom(type)) {
            return target;
        }
        if (type.isAssignableFrom(asked)) {
            return metamodel.managedType(asked);
        }
        throw refused(
                "The attribute does not lead to a " + asked.getName(),
                attribute,
                "Name " + type.getName() + ", or a class that extends it");
    }

    private static IllegalArgumentException refused(String what, Attribute<?, ?> attribute, String remedy) {
        return new IllegalArgumentException(Problem.of("RW-1336", what)
                .at(name(attribute.getDeclaringType()) + "." + attribute.getName())
                .fix(remedy)
                .text());
    }

    static String name(ManagedType<?> type) {
        return type.getJavaType().getSimpleName();
    }
}
