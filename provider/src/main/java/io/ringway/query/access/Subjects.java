// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EmbeddedTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.ExistsTest;
import io.ringway.query.typed.FieldTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.NotTest;
import io.ringway.query.typed.ReferenceTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.TypeTerm;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test is about, for people. */
final class Subjects {
    private Subjects() {}

    static String of(Test test) {
        if (test instanceof ExistsTest) {
            return "EXISTS";
        }
        if (test instanceof NotTest not) {
            return of(not.test());
        }
        Set<String> names = new LinkedHashSet<>();
        collect(test, names);
        return names.isEmpty() ? "a condition" : "the condition on " + String.join(", ", names);
    }

    private static void collect(Test test, Set<String> names) {
        test.terms().forEach(term -> collect(term, names));
        test.tests().forEach(part -> collect(part, names));
    }

    private static void collect(Term term, Set<String> names) {
        String name = name(term);
        if (name != null) {
            names.add(name);
        } else {
            term.operands().forEach(operand -> collect(operand, names));
        }
    }

    private static @Nullable String name(Term term) {
        if (term instanceof ColumnTerm column) {
            return column.column().path();
        }
        if (term instanceof FieldTerm field) {
            String base = name(field.base());
            return base == null ? null : base + "." + field.field().name();
        }
        if (term instanceof ReferenceTerm reference) {
            return reference.attribute().name();
        }
        if (term instanceof EmbeddedTerm embedded) {
            return embedded.attribute().name();
        }
        if (term instanceof AssociationTerm association) {
            return association.attribute().name();
        }
        if (term instanceof ElementTerm element) {
            return element.variable().name();
        }
        if (term instanceof EntityTerm entity) {
            return entity.variable().name();
        }
        if (term instanceof IdTerm id) {
            return "ID(" + id.variable().name() + ")";
        }
        return term instanceof TypeTerm type ? "TYPE(" + type.variable().name() + ")" : null;
    }
}
