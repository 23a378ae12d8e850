// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.spi.Feature;
import io.ringway.spi.TableSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the planning of one query has in common.
 *
 * @param features of the server that it is planned for
 */
record Planning(EntityModel model, Set<Feature> features, Findings findings) {
    private static final String ANY_KEYSPACE = "";

    /** The table of an entity, in no keyspace. */
    static TableSchema schema(EntityMapping table) {
        return table.tableSchema(ANY_KEYSPACE);
    }

    /** The columns that a test is about. */
    static List<String> columns(Test test) {
        Set<String> names = new LinkedHashSet<>();
        collect(test, names);
        return List.copyOf(names);
    }

    private static void collect(Test test, Set<String> names) {
        test.terms().forEach(term -> collect(term, names));
        test.tests().forEach(part -> collect(part, names));
    }

    private static void collect(Term term, Set<String> names) {
        if (term instanceof ColumnTerm column) {
            names.add(column.column().path());
        }
        term.operands().forEach(operand -> collect(operand, names));
    }
}
