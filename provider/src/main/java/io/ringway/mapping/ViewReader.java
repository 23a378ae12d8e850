// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.MaterializedView;
import io.ringway.mapping.EntityMapping.TableDetails;
import io.ringway.spi.Column;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code @MaterializedView}, and checks that the database can keep such a view. For one thread. */
final class ViewReader {
    private final Metadata metadata;
    private final Problems problems;
    private final String entity;

    ViewReader(Tools tools, String entity) {
        this.metadata = tools.metadata();
        this.problems = tools.problems();
        this.entity = entity;
    }

    /** What a table has, or what the view has that the entity is instead. */
    TableDetails read(Class<?> type, TableDetails table, @Nullable VersionMapping version) {
        MaterializedView view = metadata.find(type, MaterializedView.class);
        if (view == null) {
            return table;
        }
        if (table.options().containsKey(TableDetailsReader.DEFAULT_TTL)
                || !table.indexes().isEmpty()
                || version != null) {
            refuse(
                    "A materialized view has no default TTL, indexes or version",
                    "They are those of the table",
                    "Take them off");
        }
        return new TableDetails(table.options(), table.indexes(), metadata.tableName(view.of()));
    }

    /** Checks the views of a model, once all entities are there. */
    static void check(List<EntityMapping> entities, Tools tools) {
        for (EntityMapping entity : entities) {
            MaterializedView view = tools.metadata().find(entity.type(), MaterializedView.class);
            if (view != null) {
                EntityMapping base = entities.stream()
                        .filter(other -> other.type() == view.of())
                        .findFirst()
                        .orElse(null);
                new ViewReader(tools, entity.name()).check(entity, view, base);
            }
        }
    }

    private void check(EntityMapping view, MaterializedView annotation, @Nullable EntityMapping base) {
        if (view.hierarchy() != null) {
            refuse(
                    "A materialized view belongs to a hierarchy of entities",
                    "These share a table, or are found in each other's tables, and the view's rows are those of another",
                    "Let it extend nothing but mapped superclasses, without a discriminator");
        } else if (base == null
                || base.isView()
                || base.ofPartitions()
                || !isTable(base, view.details().viewOf())) {
            refuse(
                    "The view is of " + annotation.of().getName() + ", which is no entity with a table in the unit",
                    "The database keeps views of tables alone",
                    "Name such an entity, of those that share a table the root, and list it in the unit");
        } else if (!base.schema().equals(view.schema())) {
            refuse(
                    "The view is not in the keyspace of its table",
                    "The database keeps both in one",
                    "Give both the same @Table(schema)");
        } else {
            check(view.tableSchema(""), base.tableSchema(""));
        }
    }

    /** Entities that share a table are named by their root; an abstract one can be without a table. */
    private static boolean isTable(EntityMapping base, @Nullable String viewOf) {
        return base.table().equals(viewOf)
                && (base.hierarchy() == null || base.hierarchy().isStored(base));
    }

    private void check(TableSchema view, TableSchema base) {
        List<Column> columns = new ArrayList<>(key(base));
        columns.addAll(base.columns());
        List<Column> all = new ArrayList<>(key(view));
        all.addAll(view.columns());
        for (Column column : all) {
            if (!columns.contains(column) || column.isStatic()) {
                refuse(
                        "The column " + column + " is no column of the table's rows",
                        "A view has columns of " + base.id().table() + ", of the same types",
                        "Map one of " + columns);
            }
        }
        List<Column> further = new ArrayList<>(key(view));
        further.removeAll(key(base));
        if (!key(view).containsAll(key(base)) || further.size() > 1) {
            refuse(
                    "The key of the view is " + key(view) + ", and that of its table " + key(base),
                    "Each row of the table is one row of the view",
                    "Take the table's whole key into the view's, and at most one other column");
        }
    }

    private static List<Column> key(TableSchema table) {
        List<Column> key = new ArrayList<>(table.partitionKey());
        table.clustering().stream().map(Ordering::column).forEach(key::add);
        return key;
    }

    private void refuse(String what, String why, String remedy) {
        problems.add(Problem.of("RW-1154", what)
                .at(entity + ", @MaterializedView")
                .because(why)
                .fix(remedy));
    }
}
