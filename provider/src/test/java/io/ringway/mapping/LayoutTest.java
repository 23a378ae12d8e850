// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.Column;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.ViewOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/LAYOUT.md shows is what the model does. */
class LayoutTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");

    @Test
    void tablesAreAsThePageShowsThem() {
        EntityModel model = EntityModel.of(LayoutPage.entities());
        assertThat(LayoutPage.blocks("sql"))
                .containsExactlyInAnyOrderElementsOf(model.withJoinTables(model.entities()).stream()
                        .filter(entity -> !entity.ofPartitions())
                        .filter(entity ->
                                entity.hierarchy() == null || entity.hierarchy().isStored(entity))
                        .map(entity -> create(entity.tableSchema(entity.schema().orElse("shop"))))
                        .toList());
    }

    @Test
    void entitiesAreAsThePageShowsThem() {
        String source = bare(LayoutPage.examples());
        assertThat(LayoutPage.blocks("java")).isNotEmpty().allSatisfy(block -> {
            for (String part : block.split("\\n\\n(?=@|record |enum |class )")) {
                assertThat(source).contains(bare(part));
            }
        });
    }

    /** Without white space, and without the modifiers that only nesting and the house's rules ask for. */
    private static String bare(String java) {
        return java.replaceAll("\\b(private|static|final)\\b", "").replaceAll("\\s", "");
    }

    @Test
    void typesAreAsThePageShowsThem() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        ValuesTest.values()
                .map(arguments -> ValuesTest.javaType(arguments.get()[1]))
                .forEach(type -> {
                    String name = type.getName().startsWith("java.sql.") ? type.getName() : type.getSimpleName();
                    expected.put(
                            name.replace("GregorianCalendar", "Calendar"),
                            Scalars.natural(type).cql());
                });
        expected.put("ByteBuffer", "blob");
        Map<String, String> shown = new TreeMap<>();
        Matcher rows = ROW.matcher(LayoutPage.text());
        while (rows.find()) {
            for (String type : rows.group(2).split(", ")) {
                shown.put(type.replace("`", ""), rows.group(1));
            }
        }
        assertThat(shown).isEqualTo(expected);
    }

    private static String create(TableSchema table) {
        return table.viewOf() == null
                ? types(table) + createTable(table) + indexes(table)
                : createView(table, table.viewOf());
    }

    private static String createView(TableSchema view, ViewOf viewOf) {
        List<Column> key = new ArrayList<>(view.partitionKey());
        view.clustering().forEach(ordering -> key.add(ordering.column()));
        List<Column> all = new ArrayList<>(key);
        all.addAll(view.columns());
        return "CREATE MATERIALIZED VIEW " + view.id() + " AS\n    SELECT " + names(all) + "\n    FROM "
                + new TableId(view.id().keyspace(), viewOf.table()) + "\n    WHERE "
                + key.stream().map(column -> name(column) + " IS NOT NULL").collect(Collectors.joining(" AND "))
                + "\n    " + primaryKey(view) + with(view).replaceAll("^ ", "\n    ") + ";\n";
    }

    private static String indexes(TableSchema table) {
        return table.indexes().stream()
                .map(index -> "CREATE " + (index.using() == null ? "" : "CUSTOM ") + "INDEX " + index.name() + " ON "
                        + table.id() + " (" + index.target() + ")"
                        + (index.using() == null ? "" : " USING '" + index.using() + "'")
                        + (index.options().isEmpty()
                                ? ""
                                : index.options().entrySet().stream()
                                        .map(option -> "'" + option.getKey() + "': '" + option.getValue() + "'")
                                        .collect(Collectors.joining(", ", " WITH OPTIONS = {", "}")))
                        + ";\n")
                .collect(Collectors.joining());
    }

    private static String createTable(TableSchema table) {
        List<String> lines = new ArrayList<>();
        Stream.of(
                        table.partitionKey(),
                        table.clustering().stream().map(Ordering::column).toList(),
                        table.columns())
                .flatMap(List::stream)
                .forEach(column ->
                        lines.add("    " + name(column) + " " + column.type() + (column.isStatic() ? " STATIC" : "")));
        lines.add("    " + primaryKey(table));
        return "CREATE TABLE " + table.id() + " (\n" + String.join(",\n", lines) + "\n)" + with(table) + ";\n";
    }

    private static String primaryKey(TableSchema table) {
        String clustering =
                names(table.clustering().stream().map(Ordering::column).toList());
        return "PRIMARY KEY ((" + names(table.partitionKey()) + ")" + (clustering.isEmpty() ? "" : ", " + clustering)
                + ")";
    }

    private static String with(TableSchema table) {
        List<String> with = new ArrayList<>();
        if (table.clustering().stream().anyMatch(Ordering::descending)) {
            with.add(table.clustering().stream()
                    .map(each -> name(each.column()) + (each.descending() ? " DESC" : " ASC"))
                    .collect(Collectors.joining(", ", "CLUSTERING ORDER BY (", ")")));
        }
        table.options().forEach((option, value) -> with.add(option + " = " + value));
        return with.isEmpty() ? "" : " WITH " + String.join(" AND ", with);
    }

    private static String types(TableSchema table) {
        return table.userTypes().stream()
                .map(type -> "CREATE TYPE " + type.qualifiedName() + " (\n"
                        + type.fields().stream()
                                .map(field -> "    " + name(field) + " " + field.type())
                                .collect(Collectors.joining(",\n"))
                        + "\n);\n")
                .collect(Collectors.joining());
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(LayoutTest::name).collect(Collectors.joining(", "));
    }

    private static String name(Column column) {
        return column.name().matches("[a-z][a-z0-9_]*") ? column.name() : "\"" + column.name() + "\"";
    }
}
