// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static com.datastax.oss.driver.api.querybuilder.QueryBuilder.bindMarker;
import static com.datastax.oss.driver.api.querybuilder.QueryBuilder.deleteFrom;
import static com.datastax.oss.driver.api.querybuilder.QueryBuilder.insertInto;
import static com.datastax.oss.driver.api.querybuilder.QueryBuilder.update;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.querybuilder.condition.Condition;
import com.datastax.oss.driver.api.querybuilder.delete.DeleteSelection;
import com.datastax.oss.driver.api.querybuilder.insert.Insert;
import com.datastax.oss.driver.api.querybuilder.insert.RegularInsert;
import com.datastax.oss.driver.api.querybuilder.relation.Relation;
import com.datastax.oss.driver.api.querybuilder.update.Assignment;
import com.datastax.oss.driver.api.querybuilder.update.UpdateStart;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Mutation;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;

/** Renders statement shapes as CQL with a marker for each slot. Names are qualified, and quoted where they need it. */
final class CqlRenderer {
    private CqlRenderer() {}

    static String render(Selection selection) {
        return SelectRenderer.render(selection);
    }

    static String render(Mutation mutation) {
        return switch (mutation.kind()) {
            case INSERT -> insert(mutation);
            case UPDATE -> updateOf(mutation);
            case DELETE -> delete(mutation);
        };
    }

    private static String insert(Mutation mutation) {
        TableId table = mutation.table();
        RegularInsert values = null;
        for (Column column : columns(mutation)) {
            values = values == null
                    ? insertInto(name(table.keyspace()), name(table.table())).value(name(column), bindMarker())
                    : values.value(name(column), bindMarker());
        }
        if (values == null) {
            throw new IllegalArgumentException("An INSERT into " + table + " has no columns");
        }
        Insert insert =
                mutation.condition().kind() == io.ringway.spi.Condition.Kind.NOT_EXISTS ? values.ifNotExists() : values;
        if (mutation.timestamp()) {
            insert = insert.usingTimestamp(bindMarker());
        }
        return (mutation.ttl() ? insert.usingTtl(bindMarker()) : insert).asCql();
    }

    private static String updateOf(Mutation mutation) {
        TableId table = mutation.table();
        UpdateStart start = update(name(table.keyspace()), name(table.table()));
        if (mutation.timestamp()) {
            start = start.usingTimestamp(bindMarker());
        }
        if (mutation.ttl()) {
            start = start.usingTtl(bindMarker());
        }
        List<Assignment> assignments = new ArrayList<>(mutation.values().size());
        for (Column column : mutation.values()) {
            assignments.add(
                    column.type() == Scalar.COUNTER
                            ? Assignment.increment(name(column), bindMarker())
                            : Assignment.setColumn(name(column), bindMarker()));
        }
        for (CollectionChange change : mutation.changes()) {
            assignments.add(assignment(change));
        }
        var update = start.set(assignments).where(relations(mutation));
        return switch (mutation.condition().kind()) {
            case EXISTS -> update.ifExists().asCql();
            case EQUAL -> update.if_(conditions(mutation)).asCql();
            case NONE, NOT_EXISTS -> update.asCql();
        };
    }

    private static Assignment assignment(CollectionChange change) {
        CqlIdentifier column = name(change.column());
        return switch (change.kind()) {
            case ADD -> Assignment.append(column, bindMarker());
            case PREPEND -> Assignment.prepend(column, bindMarker());
            case REMOVE -> Assignment.remove(column, bindMarker());
            case FIELD -> Assignment.setField(column, name(change.parameter()), bindMarker());
        };
    }

    private static String delete(Mutation mutation) {
        TableId table = mutation.table();
        DeleteSelection start = deleteFrom(name(table.keyspace()), name(table.table()));
        for (Column column : mutation.values()) {
            start = start.column(name(column));
        }
        var delete = (mutation.timestamp() ? start.usingTimestamp(bindMarker()) : start).where(relations(mutation));
        return switch (mutation.condition().kind()) {
            case EXISTS -> delete.ifExists().asCql();
            case EQUAL -> delete.if_(conditions(mutation)).asCql();
            case NONE, NOT_EXISTS -> delete.asCql();
        };
    }

    private static List<Column> columns(Mutation mutation) {
        List<Column> columns = new ArrayList<>(mutation.values());
        columns.addAll(mutation.key());
        return columns;
    }

    private static List<Relation> relations(Mutation mutation) {
        List<Relation> relations = new ArrayList<>(mutation.key().size());
        for (Column column : mutation.key()) {
            relations.add(Relation.column(name(column)).isEqualTo(bindMarker()));
        }
        for (Restriction restriction : mutation.where()) {
            relations.add(new RestrictionText(restriction));
        }
        return relations;
    }

    private static List<Condition> conditions(Mutation mutation) {
        List<Condition> conditions = new ArrayList<>();
        for (Column column : mutation.condition().columns()) {
            conditions.add(Condition.column(name(column)).isEqualTo(bindMarker()));
        }
        return conditions;
    }

    private static CqlIdentifier name(Column column) {
        return name(column.name());
    }

    private static CqlIdentifier name(String internal) {
        return CqlIdentifier.fromInternal(internal);
    }
}
