// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.Ordering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lays out a primary key. Without {@code @PartitionKey} every part that is no {@code @ClusteringKey} is of the partition
 * key; with one, every part says what it is. Parts stand by their order, those of equal order as they are declared.
 */
final class KeyRules {
    private final Problems problems;
    private final String entity;

    KeyRules(Problems problems, String entity) {
        this.problems = problems;
        this.entity = entity;
    }

    KeyLayout layout(List<KeyPart> declared) {
        List<KeyPart> parts = new ArrayList<>(declared);
        parts.sort((a, b) -> Arrays.compare(a.declaration(), b.declaration()));
        parts.forEach(this::check);
        boolean explicit = parts.stream().anyMatch(part -> part.partition() != null);
        List<KeyPart> partition = new ArrayList<>();
        List<KeyPart> clustering = new ArrayList<>();
        List<KeyPart> open = new ArrayList<>();
        for (KeyPart part : parts) {
            boolean free = part.partition() == null && part.clustering() == null;
            (free && explicit ? open : part.clustering() != null ? clustering : partition).add(part);
        }
        refuseOpen(open);
        if (partition.isEmpty() && open.isEmpty() && !parts.isEmpty()) {
            problems.add(Problem.of("RW-1107", "The key has no partition key")
                    .at(entity)
                    .because("Every id attribute is a @ClusteringKey")
                    .fix("Annotate those that choose the partition with @PartitionKey"));
        }
        partition.sort(Comparator.comparingInt(KeyRules::partitionOrder));
        clustering.sort(Comparator.comparingInt(part -> clusteringKey(part).order()));
        return new KeyLayout(
                columns(partition),
                columns(clustering),
                clustering.stream()
                        .map(part -> new Ordering(
                                part.column().column(), clusteringKey(part).descending()))
                        .toList());
    }

    private void check(KeyPart part) {
        if (part.partition() != null && part.clustering() != null) {
            problems.add(Problem.of("RW-1107", "The attribute is both @PartitionKey and @ClusteringKey")
                    .at(part.where())
                    .fix("Leave one of them"));
        }
        if (isComparable(part.column().column().type())) {
            return;
        }
        problems.add(Problem.of(
                        "RW-1107", "A column of type " + part.column().column().type() + " cannot be part of the key")
                .at(part.where())
                .because("The database refuses it")
                .fix("Use another type; collections and user-defined types have to be @Frozen"));
    }

    /** Whether the database keeps rows by such values: all but durations, counters, vectors and what is not frozen. */
    private static boolean isComparable(ColumnType type) {
        if (type instanceof ListOf list) {
            return list.frozen() && isComparable(list.element());
        }
        if (type instanceof SetOf set) {
            return set.frozen() && isComparable(set.element());
        }
        if (type instanceof MapOf map) {
            return map.frozen() && isComparable(map.key()) && isComparable(map.value());
        }
        if (type instanceof UserType user) {
            return user.frozen() && user.fields().stream().allMatch(field -> isComparable(field.type()));
        }
        return type instanceof TupleOf tuple
                ? tuple.elements().stream().allMatch(KeyRules::isComparable)
                : type instanceof Scalar && type != Scalar.DURATION && type != Scalar.COUNTER;
    }

    private void refuseOpen(List<KeyPart> open) {
        if (!open.isEmpty()) {
            problems.add(Problem.of(
                            "RW-1107",
                            "It is not said where in the key these stand: "
                                    + open.stream()
                                            .map(part -> part.column().path())
                                            .collect(Collectors.joining(", ")))
                    .at(entity)
                    .because("Another id attribute is a @PartitionKey")
                    .fix("Annotate each with @PartitionKey or @ClusteringKey"));
        }
    }

    private static int partitionOrder(KeyPart part) {
        PartitionKey annotation = part.partition();
        return annotation == null ? 0 : annotation.order();
    }

    private static ClusteringKey clusteringKey(KeyPart part) {
        return Objects.requireNonNull(part.clustering());
    }

    private static List<ColumnMapping> columns(List<KeyPart> parts) {
        return parts.stream().map(KeyPart::column).toList();
    }
}
