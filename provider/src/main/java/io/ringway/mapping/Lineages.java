// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.TableOptions;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entities extend each other, and how they are stored (Jakarta Persistence 3.2, 2.13). */
final class Lineages {
    private final Map<Class<?>, Lineage> byType = new HashMap<>();
    private final Metadata metadata;
    private final Problems problems;

    /** @param entities those of the unit */
    Lineages(Collection<Class<?>> entities, Metadata metadata, Problems problems) {
        this.metadata = metadata;
        this.problems = problems;
        Map<Class<?>, List<Class<?>>> byRoot = new LinkedHashMap<>();
        for (Class<?> type : entities) {
            byRoot.computeIfAbsent(root(type), root -> new ArrayList<>()).add(type);
        }
        byRoot.forEach((root, members) -> {
            members.sort(Comparator.<Class<?>>comparingInt(Lineages::depth).thenComparing(Class::getName));
            read(root, members);
        });
    }

    /** Null for an entity that stands alone. */
    @Nullable
    Lineage of(Class<?> type) {
        return byType.get(type);
    }

    /** The outermost entity that a class extends: the class itself when there is none. */
    private Class<?> root(Class<?> type) {
        Class<?> root = type;
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            if (metadata.has(above, Entity.class)) {
                root = above;
            }
        }
        return root;
    }

    private static int depth(Class<?> type) {
        Class<?> above = type.getSuperclass();
        return above == null ? 0 : 1 + depth(above);
    }

    private void read(Class<?> root, List<Class<?>> members) {
        Inheritance annotation = metadata.find(root, Inheritance.class);
        InheritanceType strategy = annotation == null ? InheritanceType.SINGLE_TABLE : annotation.strategy();
        boolean alone = members.size() == 1 && members.get(0) == root;
        boolean marked = metadata.has(root, DiscriminatorColumn.class) || metadata.has(root, DiscriminatorValue.class);
        if (alone && !marked && (annotation == null || strategy != InheritanceType.SINGLE_TABLE)) {
            return;
        }
        checkMembers(root, members, strategy);
        boolean oneTable = strategy == InheritanceType.SINGLE_TABLE;
        Discriminator discriminator = oneTable ? Discriminator.read(root, members, metadata, problems) : null;
        Lineage lineage = new Lineage(root, strategy, List.copyOf(members), discriminator);
        members.forEach(member -> byType.put(member, lineage));
    }

    private void checkMembers(Class<?> root, List<Class<?>> members, InheritanceType strategy) {
        if (strategy == InheritanceType.JOINED) {
            problems.add(Problem.of("RW-1180", "The inheritance strategy JOINED is not supported")
                    .at(metadata.entityName(root))
                    .because(
                            "An instance would be a row in each of several tables: CQL does not join them, so every read"
                                    + " would need one request for each table, and they could not be written together")
                    .fix("Take SINGLE_TABLE, where what a class lacks costs no room, or TABLE_PER_CLASS"));
        }
        if (!members.contains(root)) {
            problems.add(Problem.of("RW-1183", "The entity extends " + root.getName() + ", which is not in the unit")
                    .at(metadata.entityName(members.get(0)))
                    .because("The entity that all others extend has their key")
                    .fix("List it in the unit, or make it a @MappedSuperclass"));
        }
        for (Class<?> member : members) {
            if (member != root) {
                refuse(Inheritance.class, member, root);
                refuse(DiscriminatorColumn.class, member, root);
                if (strategy == InheritanceType.SINGLE_TABLE) {
                    refuse(Table.class, member, root);
                    refuse(TableOptions.class, member, root);
                }
            }
        }
    }

    private void refuse(Class<? extends Annotation> annotation, Class<?> member, Class<?> root) {
        if (metadata.has(member, annotation)) {
            problems.add(Problem.of(
                            "RW-1183", "@" + annotation.getSimpleName() + " stands on an entity that extends another")
                    .at(metadata.entityName(member))
                    .because("It concerns all entities that extend " + metadata.entityName(root))
                    .fix("Put it there"));
        }
    }
}
