// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.ringway.spi.Argument;
import io.ringway.spi.Column;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selected;
import io.ringway.spi.Selection;
import java.util.List;
import java.util.regex.Pattern;

/** Renders one selection as CQL. The driver's query builder lacks a marker for the vector of ANN. */
final class SelectRenderer {
    /** Functions of the database's own are written as they are: some, such as {@code token}, are reserved words. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

    private final StringBuilder cql = new StringBuilder("SELECT ");

    private SelectRenderer() {}

    static String render(Selection selection) {
        return new SelectRenderer().select(selection).cql.toString();
    }

    private SelectRenderer select(Selection selection) {
        cql.append(selection.distinct() ? "DISTINCT " : "");
        selected(selection.columns());
        cql.append(" FROM ");
        name(selection.table().keyspace());
        cql.append('.');
        name(selection.table().table());
        restrictions(selection.where());
        grouping(selection.grouping());
        order(selection);
        cql.append(selection.partitionLimited() ? " PER PARTITION LIMIT ?" : "");
        cql.append(selection.limited() ? " LIMIT ?" : "");
        cql.append(selection.filtering() ? " ALLOW FILTERING" : "");
        return this;
    }

    private void grouping(List<Column> columns) {
        String separator = " GROUP BY ";
        for (Column column : columns) {
            cql.append(separator);
            name(column.name());
            separator = ",";
        }
    }

    private void order(Selection selection) {
        String separator = " ORDER BY ";
        for (Ordering ordering : selection.ordering()) {
            cql.append(separator);
            name(ordering.column().name());
            cql.append(ordering.descending() ? " DESC" : " ASC");
            separator = ",";
        }
        Column nearest = selection.nearest();
        if (nearest != null) {
            cql.append(separator);
            name(nearest.name());
            cql.append(" ANN OF ?");
        }
    }

    private void selected(List<Selected> columns) {
        String separator = "";
        for (Selected selected : columns) {
            cql.append(separator);
            argument(selected);
            separator = ",";
        }
    }

    private void argument(Argument argument) {
        if (argument instanceof Column column) {
            column(column);
        } else if (argument instanceof FunctionCall call) {
            call(call);
        } else {
            cql.append('?');
        }
    }

    private void column(Column column) {
        switch (column.kind()) {
            case REGULAR, STATIC -> name(column.name());
            case WRITE_TIME -> about("writetime", column);
            case TIME_TO_LIVE -> about("ttl", column);
        }
    }

    private void about(String what, Column column) {
        cql.append(what).append('(');
        name(column.name());
        cql.append(')');
    }

    private void call(FunctionCall call) {
        if (call.countsRows()) {
            cql.append("count(*)");
            return;
        }
        if (call.isCast()) {
            cql.append("cast(");
            argument(call.arguments().get(0));
            cql.append(" as ").append(call.type().cql()).append(')');
            return;
        }
        if (call.keyspace() != null) {
            name(call.keyspace());
            cql.append('.');
        }
        if (PLAIN.matcher(call.name()).matches()) {
            cql.append(call.name());
        } else {
            name(call.name());
        }
        String separator = "(";
        for (Argument argument : call.arguments()) {
            cql.append(separator);
            argument(argument);
            separator = ",";
        }
        cql.append(call.arguments().isEmpty() ? "()" : ")");
    }

    private void restrictions(List<Restriction> restrictions) {
        String separator = " WHERE ";
        for (Restriction restriction : restrictions) {
            cql.append(separator);
            new RestrictionText(restriction).appendTo(cql);
            separator = " AND ";
        }
    }

    private void name(String internal) {
        cql.append(CqlIdentifier.fromInternal(internal).asCql(true));
    }
}
