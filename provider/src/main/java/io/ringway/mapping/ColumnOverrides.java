// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AssociationOverrides;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns and join tables that {@code @AttributeOverride} and {@code @AssociationOverride} give to attributes of one
 * entity, by path. The outermost override counts.
 */
final class ColumnOverrides {
    private final Metadata metadata;
    private final Map<String, Column> byPath = new LinkedHashMap<>();
    private final Map<String, AssociationOverride> joins = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> collections = new HashSet<>();

    ColumnOverrides(Metadata metadata) {
        this.metadata = metadata;
    }

    /** @param prefix the path of the annotated element: empty for the entity, else with a dot at its end */
    void collect(AnnotatedElement element, String prefix) {
        AttributeOverride single = metadata.find(element, AttributeOverride.class);
        AttributeOverrides several = metadata.find(element, AttributeOverrides.class);
        if (single != null) {
            byPath.putIfAbsent(prefix + single.name(), single.column());
        }
        if (several != null) {
            for (AttributeOverride override : several.value()) {
                byPath.putIfAbsent(prefix + override.name(), override.column());
            }
        }
        AssociationOverride reference = metadata.find(element, AssociationOverride.class);
        AssociationOverrides references = metadata.find(element, AssociationOverrides.class);
        if (reference != null) {
            joins.putIfAbsent(prefix + reference.name(), reference);
        }
        if (references != null) {
            for (AssociationOverride override : references.value()) {
                joins.putIfAbsent(prefix + override.name(), override);
            }
        }
    }

    /** The join columns of an association: an override's, else those of its own annotations. */
    JoinColumn[] joins(String path, Member member) {
        AssociationOverride override = joins.get(path);
        if (override == null) {
            return JoinColumnReader.annotations(member);
        }
        used.add(path);
        return override.joinColumns();
    }

    /** The join table of a collection: an override's, else its own annotation's; null without either. */
    @Nullable
    JoinTable joinTable(String path, Member member) {
        AssociationOverride override = joins.get(path);
        if (override == null) {
            return member.annotation(JoinTable.class);
        }
        used.add(path);
        collections.add(path);
        return override.joinTable();
    }

    /** The column of an attribute: an override's, else its own annotation's; null without either. */
    @Nullable
    Column column(String path, Member member) {
        Column override = byPath.get(path);
        if (override != null) {
            used.add(path);
            return override;
        }
        return member.annotation(Column.class);
    }

    /** Gives the column of an attribute the name that an association asks for. */
    void name(String path, String column) {
        names.put(path, column);
    }

    /** The name that an association asks for; null when none does. */
    @Nullable
    String name(String path) {
        return names.get(path);
    }

    /** Tells of overrides of attributes that there are not. */
    void checkAllUsed(String entity, Problems problems) {
        for (String path : byPath.keySet()) {
            if (!used.contains(path)) {
                problems.add(Problem.of("RW-1119", "@AttributeOverride names " + path + ", which is no basic attribute")
                        .at(entity)
                        .fix("Name an attribute of the embeddable or mapped superclass"));
            }
        }
        joins.forEach((path, override) -> check(path, override, entity, problems));
    }

    private void check(String path, AssociationOverride override, String entity, Problems problems) {
        boolean columns = override.joinColumns().length > 0;
        if (!used.contains(path)) {
            problems.add(Problem.of(
                            "RW-1119",
                            "@AssociationOverride names " + path
                                    + ", which is no reference or collection that is stored")
                    .at(entity)
                    .fix("Name an association of the embeddable or mapped superclass that is not mappedBy another"));
        } else if (collections.contains(path) && columns) {
            problems.add(Problem.of("RW-1119", "@AssociationOverride of the collection " + path + " has join columns")
                    .at(entity)
                    .because("A collection is stored in a join table, and never in columns")
                    .fix("Name the table, or columns of it, in joinTable"));
        } else if (!collections.contains(path) && !columns) {
            problems.add(Problem.of("RW-1119", "@AssociationOverride of " + path + " has no join columns")
                    .at(entity)
                    .because("A reference is stored in columns, and never in a join table")
                    .fix("Name them in joinColumns"));
        }
    }
}
