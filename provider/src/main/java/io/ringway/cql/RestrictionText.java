// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.querybuilder.relation.Relation;
import io.ringway.spi.Column;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Comparison;
import io.ringway.spi.Restriction.Entry;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.Together;
import io.ringway.spi.Restriction.TokenBound;
import io.ringway.spi.Restriction.TokenOfKey;
import java.util.List;

/** A restriction as CQL, with a marker for each of its slots. */
record RestrictionText(Restriction restriction) implements Relation {

    @Override
    public void appendTo(StringBuilder cql) {
        if (restriction instanceof Comparison comparison) {
            name(cql, comparison.column());
            cql.append(sign(comparison.operator())).append('?');
        } else if (restriction instanceof Entry entry) {
            name(cql, entry.column());
            cql.append("[?]=?");
        } else if (restriction instanceof TokenBound bound) {
            cql.append("token");
            names(cql, bound.partitionKey());
            cql.append(sign(bound.operator())).append('?');
        } else if (restriction instanceof TokenOfKey of) {
            cql.append("token");
            names(cql, of.partitionKey());
            cql.append(sign(of.operator())).append("token");
            markers(cql, of.partitionKey().size());
        } else if (restriction instanceof Together together) {
            names(cql, together.columns());
            cql.append(sign(together.operator()));
            if (together.operator() == Operator.IN) {
                cql.append('?');
            } else {
                markers(cql, together.columns().size());
            }
        }
    }

    /** What the query builder would answer for its own relations; statements are asked for their own idempotence. */
    @Override
    public boolean isIdempotent() {
        return true;
    }

    private static void markers(StringBuilder cql, int count) {
        for (int i = 0; i < count; i++) {
            cql.append(i == 0 ? "(?" : ",?");
        }
        cql.append(')');
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case IN -> " IN ";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case CONTAINS -> " CONTAINS ";
            case CONTAINS_KEY -> " CONTAINS KEY ";
        };
    }

    private static void names(StringBuilder cql, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            cql.append(i == 0 ? '(' : ',');
            name(cql, columns.get(i));
        }
        cql.append(')');
    }

    private static void name(StringBuilder cql, Column column) {
        cql.append(CqlIdentifier.fromInternal(column.name()).asCql(true));
    }
}
