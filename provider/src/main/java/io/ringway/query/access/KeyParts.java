// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.BasicAttribute;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in several columns, column by column.
 *
 * @param columns of the variable's entity
 * @param parts for each of them the storage value in a value that the whole is compared with
 */
record KeyParts(List<ColumnMapping> columns, List<Function<Object, @Nullable Object>> parts) {

    /** The storage values of all columns, in their order; null when one has none. */
    @Nullable
    List<Object> of(Object whole) {
        List<Object> values = new ArrayList<>(parts.size());
        for (Function<Object, @Nullable Object> part : parts) {
            Object value = part.apply(whole);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** Null for a term that stands in one column. */
    static @Nullable KeyParts of(Term term) {
        if (term instanceof EntityTerm entity) {
            EntityMapping mapping = entity.variable().entity();
            return new KeyParts(mapping.id().columns(), ofInstance(mapping));
        }
        if (term instanceof ReferenceTerm reference) {
            return new KeyParts(
                    reference.columns(), ofInstance(reference.attribute().target()));
        }
        if (term instanceof IdTerm id) {
            return new KeyParts(id.columns(), ofId(id.owner()));
        }
        if (term instanceof EmbeddedTerm embedded) {
            List<Function<Object, @Nullable Object>> parts = new ArrayList<>();
            collect(embedded.attribute(), value -> value, parts);
            return new KeyParts(embedded.columns(), parts);
        }
        return null;
    }

    private static List<Function<Object, @Nullable Object>> ofInstance(EntityMapping mapping) {
        List<Function<Object, @Nullable Object>> parts = new ArrayList<>();
        for (int i = 0; i < mapping.id().columns().size(); i++) {
            int part = i;
            parts.add(instance -> mapping.of(instance).id().columns().get(part).get(instance));
        }
        return parts;
    }

    private static List<Function<Object, @Nullable Object>> ofId(EntityMapping mapping) {
        List<Function<Object, @Nullable Object>> parts = new ArrayList<>();
        for (int i = 0; i < mapping.id().columns().size(); i++) {
            int part = i;
            parts.add(id -> part(mapping, id, part));
        }
        return parts;
    }

    private static @Nullable Object part(EntityMapping mapping, Object id, int part) {
        Object value = mapping.id().part(id, part);
        return value == null
                ? null
                : Constants.storage(value, mapping.id().columns().get(part).valueType());
    }

    private static void collect(
            EmbeddedAttribute attribute,
            Function<Object, @Nullable Object> way,
            List<Function<Object, @Nullable Object>> parts) {
        for (AttributeMapping part : attribute.parts()) {
            Function<Object, @Nullable Object> value = root -> {
                Object owner = way.apply(root);
                return owner == null ? null : part.get(owner);
            };
            if (part instanceof EmbeddedAttribute nested) {
                collect(nested, value, parts);
            } else if (part instanceof BasicAttribute basic) {
                parts.add(root -> {
                    Object each = value.apply(root);
                    return each == null
                            ? null
                            : Constants.storage(each, basic.column().valueType());
                });
            }
        }
    }
}
