// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.querybuilder.SchemaBuilder;
import com.datastax.oss.driver.api.querybuilder.schema.CreateKeyspaceStart;
import io.ringway.Replication;
import io.ringway.spi.Column;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.IndexSchema.Part;
import io.ringway.spi.Ordering;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaChange.AddColumns;
import io.ringway.spi.SchemaChange.AddField;
import io.ringway.spi.SchemaChange.CreateIndex;
import io.ringway.spi.SchemaChange.CreateKeyspace;
import io.ringway.spi.SchemaChange.CreateTable;
import io.ringway.spi.SchemaChange.CreateType;
import io.ringway.spi.SchemaChange.DropKeyspace;
import io.ringway.spi.SchemaChange.DropTable;
import io.ringway.spi.SchemaChange.DropType;
import io.ringway.spi.SchemaChange.DropView;
import io.ringway.spi.SchemaChange.SetOptions;
import io.ringway.spi.SchemaChange.SetViewOptions;
import io.ringway.spi.SchemaChange.Truncate;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.UserTypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders schema changes as CQL; each but the adding of columns and fields can be repeated. */
final class SchemaRenderer {
    private SchemaRenderer() {}

    static String render(SchemaChange change) {
        if (change instanceof CreateKeyspace create) {
            return createKeyspace(create);
        }
        if (change instanceof DropKeyspace drop) {
            return SchemaBuilder.dropKeyspace(CqlIdentifier.fromInternal(drop.keyspace()))
                    .ifExists()
                    .asCql();
        }
        if (change instanceof CreateType create) {
            return "CREATE TYPE IF NOT EXISTS " + name(create.type()) + " ("
                    + String.join(
                            ", ",
                            create.type().fields().stream()
                                    .map(SchemaRenderer::typed)
                                    .toList())
                    + ")";
        }
        if (change instanceof AddField add) {
            return "ALTER TYPE " + name(add.type()) + " ADD " + typed(add.field());
        }
        if (change instanceof DropType drop) {
            return "DROP TYPE IF EXISTS " + name(drop.type());
        }
        if (change instanceof CreateTable create) {
            return create.table().viewOf() == null
                    ? createTable(create.table())
                    : createView(create.table(), create.table().viewOf().table());
        }
        if (change instanceof AddColumns add) {
            return addColumns(add);
        }
        if (change instanceof SetOptions set) {
            return "ALTER TABLE " + name(set.table()) + " WITH " + String.join(" AND ", options(set.options()));
        }
        if (change instanceof SetViewOptions set) {
            return "ALTER MATERIALIZED VIEW " + name(set.view()) + " WITH "
                    + String.join(" AND ", options(set.options()));
        }
        if (change instanceof CreateIndex create) {
            return createIndex(create);
        }
        if (change instanceof DropView drop) {
            return "DROP MATERIALIZED VIEW IF EXISTS " + name(drop.view());
        }
        if (change instanceof DropTable drop) {
            return "DROP TABLE IF EXISTS " + name(drop.table());
        }
        return "TRUNCATE " + name(((Truncate) change).table());
    }

    private static String createKeyspace(CreateKeyspace create) {
        CreateKeyspaceStart start = SchemaBuilder.createKeyspace(CqlIdentifier.fromInternal(create.keyspace()))
                .ifNotExists();
        return create.replication() instanceof Replication.NetworkTopology topology
                ? start.withNetworkTopologyStrategy(topology.copies()).asCql()
                : start.withSimpleStrategy(((Replication.Simple) create.replication()).copies())
                        .asCql();
    }

    /** Written out here: the driver's builder takes no type that it does not model. */
    private static String createTable(TableSchema table) {
        StringBuilder cql = new StringBuilder("CREATE TABLE IF NOT EXISTS ")
                .append(name(table.id()))
                .append(" (");
        for (Column column : columns(table)) {
            cql.append(typed(column)).append(", ");
        }
        return cql.append(primaryKey(table)).append(')').append(with(table)).toString();
    }

    /** The database wants to hear of each key column that it is not null. */
    private static String createView(TableSchema view, String base) {
        List<String> columns = new ArrayList<>();
        columns(view).forEach(column -> columns.add(name(column.name())));
        int keys = view.partitionKey().size() + view.clustering().size();
        List<String> present = new ArrayList<>();
        columns.subList(0, keys).forEach(column -> present.add(column + " IS NOT NULL"));
        return "CREATE MATERIALIZED VIEW IF NOT EXISTS " + name(view.id()) + " AS SELECT " + String.join(", ", columns)
                + " FROM " + name(new TableId(view.id().keyspace(), base)) + " WHERE " + String.join(" AND ", present)
                + " " + primaryKey(view) + with(view);
    }

    private static List<Column> columns(TableSchema table) {
        List<Column> all = new ArrayList<>(table.partitionKey());
        table.clustering().forEach(ordering -> all.add(ordering.column()));
        all.addAll(table.columns());
        return all;
    }

    private static String primaryKey(TableSchema table) {
        List<String> partition =
                table.partitionKey().stream().map(column -> name(column.name())).toList();
        List<String> key = new ArrayList<>();
        key.add(partition.size() == 1 ? partition.get(0) : "(" + String.join(", ", partition) + ")");
        table.clustering().forEach(ordering -> key.add(name(ordering.column().name())));
        return "PRIMARY KEY (" + String.join(", ", key) + ")";
    }

    private static String with(TableSchema table) {
        List<String> with = new ArrayList<>();
        if (table.clustering().stream().anyMatch(Ordering::descending)) {
            List<String> order = new ArrayList<>();
            table.clustering()
                    .forEach(ordering ->
                            order.add(name(ordering.column().name()) + (ordering.descending() ? " DESC" : " ASC")));
            with.add("CLUSTERING ORDER BY (" + String.join(", ", order) + ")");
        }
        with.addAll(options(table.options()));
        return with.isEmpty() ? "" : " WITH " + String.join(" AND ", with);
    }

    /** One column without parentheses, several with them: that is what every version of the grammar takes. */
    private static String addColumns(AddColumns add) {
        List<String> columns = add.columns().stream().map(SchemaRenderer::typed).toList();
        return "ALTER TABLE " + name(add.table()) + " ADD "
                + (columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")");
    }

    private static String createIndex(CreateIndex create) {
        IndexSchema index = create.index();
        String column = name(index.column());
        String target =
                index.part() == Part.VALUE ? column : index.part().name().toLowerCase(Locale.ROOT) + "(" + column + ")";
        String cql = "INDEX IF NOT EXISTS " + name(index.name()) + " ON " + name(create.table()) + " (" + target + ")";
        return index.using() == null
                ? "CREATE " + cql
                : "CREATE CUSTOM " + cql + " USING " + text(index.using()) + indexOptions(index.options());
    }

    private static String indexOptions(Map<String, String> options) {
        if (options.isEmpty()) {
            return "";
        }
        List<String> entries = new ArrayList<>(options.size());
        options.forEach((option, value) -> entries.add(text(option) + ": " + text(value)));
        return " WITH OPTIONS = {" + String.join(", ", entries) + "}";
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static List<String> options(Map<String, String> options) {
        List<String> clauses = new ArrayList<>(options.size());
        options.forEach((option, value) -> clauses.add(option + " = " + value));
        return clauses;
    }

    private static String typed(Column column) {
        return name(column.name()) + " " + column.type().cql() + (column.isStatic() ? " STATIC" : "");
    }

    private static String name(UserTypeSchema type) {
        return name(type.keyspace()) + "." + name(type.name());
    }

    private static String name(TableId table) {
        return name(table.keyspace()) + "." + name(table.table());
    }

    private static String name(String internal) {
        return CqlIdentifier.fromInternal(internal).asCql(true);
    }
}
