// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.ValueType;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.FieldTerm;
import io.ringway.query.typed.Term;
import org.jspecify.annotations.Nullable;

/** Tells collections from single values. */
final class CollectionTerms {
    private CollectionTerms() {}

    /** How a value is stored that stands in a column, or in one of its parts; null for any other. */
    static @Nullable ValueType stored(Term term) {
        if (term instanceof ColumnTerm column) {
            return column.column().valueType();
        } else if (term instanceof FieldTerm field) {
            return field.field().type();
        } else if (term instanceof ElementTerm element) {
            return switch (element.part()) {
                case VALUE -> element.variable().element();
                case KEY -> element.variable().key();
                case ENTRY, INDEX -> null;
            };
        }
        return null;
    }

    static boolean is(Term term) {
        ValueType type = stored(term);
        return term instanceof AssociationTerm || type != null && type.element() != null;
    }

    /** Whether it is stored as one value, which can be compared as one. */
    static boolean isFrozen(Term term) {
        ValueType type = stored(term);
        return type != null && type.column().sameAs(type.column().inner());
    }

    /** The type of its elements, or of a map's values. */
    static Class<?> elementType(Term collection) {
        if (collection instanceof AssociationTerm association) {
            return association.attribute().target().type();
        }
        ValueType type = stored(collection);
        ValueType element = type == null ? null : type.element();
        return element == null ? Object.class : element.javaType();
    }

    static void require(Term term, String what, Refusals refusals) {
        if (!is(term)) {
            throw refusals.at(
                    term.at(),
                    Problem.of("RW-1560", what + " takes a collection, not " + Labels.of(term))
                            .fix("Name an attribute that is a collection"));
        }
    }

    static void refuse(Term term, String what, Refusals refusals) {
        if (is(term)) {
            throw refusals.at(
                    term.at(),
                    Problem.of("RW-1560", what + " takes one value, not " + Labels.of(term) + ", a collection")
                            .fix("Ask for its elements by MEMBER OF or a join, or for their number by SIZE"));
        }
    }
}
