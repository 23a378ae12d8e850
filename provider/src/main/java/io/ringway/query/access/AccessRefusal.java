// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.AccessPathException;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.tree.Excerpt;
import io.ringway.spi.Column;
import io.ringway.spi.Feature;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What is said of a query that needs more than it may. */
final class AccessRefusal {
    private AccessRefusal() {}

    static AccessPathException of(String text, Findings findings, Set<Feature> features, QueryAccess allowed) {
        List<Need> needs = findings.beyond(allowed);
        QueryAccess needed = findings.needed();
        int at = needs.stream()
                .mapToInt(Need::at)
                .filter(offset -> offset >= 0)
                .findFirst()
                .orElse(-1);
        Set<String> reasons = new LinkedHashSet<>();
        Set<EntityMapping> entities = new LinkedHashSet<>();
        for (Need need : needs) {
            reasons.add(capital(need.reason()));
            if (need.entity() != null) {
                entities.add(need.entity());
            }
        }
        StringJoiner because = new StringJoiner(". ");
        reasons.forEach(because::add);
        entities.forEach(entity -> because.add(keys(entity)));
        return new AccessPathException(
                Problem.of("RW-1910", "The query needs the access level " + name(needed) + ", and has " + name(allowed))
                        .at(place(text, at))
                        .because(because.toString())
                        .fix(remedy(needs, features, needed)),
                needed);
    }

    private static String place(String text, int at) {
        if (at < 0 || at > text.length()) {
            return text;
        }
        Excerpt excerpt = new Excerpt(text, at);
        return excerpt.place() + ":" + excerpt.marked();
    }

    /** The keys and indexes that there are. */
    private static String keys(EntityMapping entity) {
        TableSchema table = Planning.schema(entity);
        StringBuilder keys = new StringBuilder(entity.name()).append(" has the partition key ");
        keys.append(table.partitionKey().stream().map(Column::name).collect(Collectors.joining(", ")));
        if (!table.clustering().isEmpty()) {
            keys.append(", the clustering key ")
                    .append(table.clustering().stream()
                            .map(Ordering::column)
                            .map(Column::name)
                            .collect(Collectors.joining(", ")));
        }
        return keys.append(
                        table.indexes().isEmpty()
                                ? " and no index"
                                : " and indexes on "
                                        + table.indexes().stream()
                                                .map(IndexSchema::target)
                                                .collect(Collectors.joining(", ")))
                .toString();
    }

    private static String remedy(List<Need> needs, Set<Feature> features, QueryAccess needed) {
        Set<String> attributes = new LinkedHashSet<>();
        for (Need need : needs) {
            for (String column : need.columns()) {
                attributes.add(Objects.requireNonNull(need.entity()).name() + "." + column);
            }
        }
        String level = "Allow it with ringway.query.access=" + name(needed)
                + ", a property of the unit or the EntityManager, or a hint of a named query";
        if (attributes.isEmpty()) {
            return level;
        }
        String names = String.join(" and ", attributes);
        String table = " table of its own whose key begins with what is asked for";
        return features.contains(Feature.STORAGE_ATTACHED_INDEX)
                ? "@SaiIndex on " + names + " may serve it, or a" + table + ". " + level
                : "A" + table + " may serve it. " + level;
    }

    private static String name(QueryAccess level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
