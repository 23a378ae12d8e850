// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.CallTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.FieldTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.JoinRowTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NullTerm;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.TypeLiteralTerm;
import io.ringway.query.typed.TypeTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What errors call the parts of a query. */
final class Labels {
    private Labels() {}

    /** {@code Automobile.plate} for what is an attribute; null for anything else. */
    static @Nullable String attribute(Term term) {
        if (term instanceof ColumnTerm column) {
            return column.variable().entity().name() + "." + column.column().path();
        } else if (term instanceof FieldTerm field) {
            String base = attribute(field.base());
            return base == null
                    ? field.field().name()
                    : base + "." + field.field().name();
        } else if (term instanceof EmbeddedTerm embedded) {
            return embedded(embedded.variable(), embedded.attribute(), embedded.columns());
        } else if (term instanceof ReferenceTerm reference) {
            return reference.variable().entity().name() + "."
                    + reference.attribute().name();
        } else if (term instanceof AssociationTerm association) {
            return association.variable().entity().name() + "."
                    + association.attribute().name();
        } else if (term instanceof ElementTerm element) {
            return attribute(element.variable().collection());
        } else if (term instanceof JoinRowTerm row) {
            return "the " + row.column().path() + " of " + row.variable().name();
        }
        return null;
    }

    /** {@code Product.dimensions.material}: the way to any of its columns, up to it. */
    static String embedded(EntityVariable variable, EmbeddedAttribute attribute, List<ColumnMapping> columns) {
        List<String> way = List.of(columns.get(0).path().split("\\."));
        int end = way.indexOf(attribute.name());
        return variable.entity().name() + "."
                + (end < 0 ? attribute.name() : String.join(".", way.subList(0, end + 1)));
    }

    /** {@code Automobile.plate (String)}, {@code 3 (Integer)}, {@code :plate (String)}, {@code LENGTH (Integer)}. */
    static String of(Term term) {
        String attribute = attribute(term);
        if (attribute != null) {
            return attribute + type(term);
        } else if (term instanceof ConstantTerm constant) {
            Object value = constant.value();
            return (value instanceof String ? "'" + value + "'" : value) + type(term);
        } else if (term instanceof NullTerm) {
            return "NULL";
        } else if (term instanceof EntityTerm entity) {
            return "the entity " + entity.variable().entity().name();
        } else if (term instanceof IdTerm id) {
            return "the id of " + id.owner().name() + type(term);
        } else if (term instanceof CallTerm call) {
            return call.function().text() + type(term);
        } else if (term instanceof NativeCallTerm call) {
            return call.name() + type(term);
        } else if (term instanceof AggregateTerm aggregate) {
            return aggregate.kind() + type(term);
        } else if (term instanceof TypeLiteralTerm type) {
            return "the entity type " + type.entity().name();
        } else if (term instanceof TypeTerm) {
            return "the type of an entity";
        }
        return "a value of type " + Types.name(term.type());
    }

    private static String type(Term term) {
        return " (" + Types.name(term.type()) + ")";
    }
}
