// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.Feature;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which attributes indexes would serve what is asked. */
final class Suggestions {
    private Suggestions() {}

    /**
     * @param asked all of which an index could serve
     * @param features of the server
     */
    static List<String> of(EntityMapping table, List<Restriction> asked, Set<Feature> features) {
        Indexes indexes = new Indexes(Planning.schema(table).indexes(), features);
        Set<String> attributes = new LinkedHashSet<>();
        for (Restriction restriction : asked) {
            String attribute = attribute(table, restriction);
            if (attribute != null && !indexes.storageAttachedServes(restriction)) {
                attributes.add(attribute + part(restriction));
            }
        }
        return List.copyOf(attributes);
    }

    /** Null for the discriminator, which no attribute stands for, and for a partition key of one column, which takes none. */
    private static @Nullable String attribute(EntityMapping table, Restriction restriction) {
        String name = restriction.columns().get(0).name();
        ColumnMapping discriminator = table.discriminator();
        boolean discriminates =
                discriminator != null && discriminator.column().name().equals(name);
        boolean isPartition = table.id().partitionColumns() == 1
                && table.id().columns().get(0).column().name().equals(name);
        if (discriminates || isPartition) {
            return null;
        }
        return table.readColumns().stream()
                .filter(column -> column.column().name().equals(name))
                .map(ColumnMapping::path)
                .findFirst()
                .orElse(name);
    }

    private static String part(Restriction restriction) {
        if (restriction instanceof Restriction.Entry) {
            return " (part = ENTRIES)";
        }
        if (!(restriction instanceof Restriction.Comparison comparison)) {
            return "";
        }
        if (comparison.operator() == Operator.CONTAINS_KEY) {
            return " (part = KEYS)";
        }
        boolean collection = comparison.column().type().isCollection();
        if (comparison.operator() == Operator.CONTAINS) {
            return comparison.column().type() instanceof MapOf ? " (part = VALUES)" : "";
        }
        return collection ? " (part = FULL)" : "";
    }
}
