// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.ColumnType;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.IndexSchema.Part;
import jakarta.persistence.Index;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @Index}: {@code columnList} names one column, or a part of a collection's as {@code values(c)}, {@code
 * keys(c)}, {@code entries(c)} or {@code full(c)}; {@code options} may be {@code USING 'sai'}. For one thread.
 */
final class IndexReader {
    private static final Pattern PART = Pattern.compile("(?i)(values|keys|entries|full)\\s*\\((.*)\\)");
    private static final Pattern USING = Pattern.compile("(?i)using\\s+'([\\w.]+)'");

    static final Pattern NAME = Pattern.compile("\\w+");

    private final String entity;
    private final String table;
    private final List<ColumnMapping> columns;
    private final Problems problems;

    IndexReader(String entity, String table, List<ColumnMapping> columns, Problems problems) {
        this.entity = entity;
        this.table = table;
        this.columns = columns;
        this.problems = problems;
    }

    void read(Index index, List<IndexSchema> indexes) {
        String written = index.columnList().strip();
        Matcher part = PART.matcher(written);
        boolean parted = part.matches();
        String columnName = CqlName.of((parted ? part.group(2) : written).strip(), "");
        ColumnMapping column = column(columnName);
        if (column == null) {
            refuse(index, "names no single column of the entity", "Name one of " + names());
            return;
        }
        Part what = part(column.column().type(), parted ? part.group(1) : null);
        if (what == null) {
            refuse(
                    index,
                    "does not go with the type " + column.column().type(),
                    "Index keys, values or entries of a map, values of a list or set, the full value of a frozen one");
            return;
        }
        Matcher using = USING.matcher(index.options().strip());
        boolean kind = using.matches();
        if (index.unique() || !(kind || index.options().isBlank())) {
            refuse(index, "asks for what no index has", "Leave unique out; options may be USING and a kind in quotes");
            return;
        }
        String name = index.name().isEmpty() ? byDefault(table, columnName, what) : CqlName.of(index.name(), "");
        if (!NAME.matcher(name).matches()) {
            refuse(index, "cannot be named '" + name + "'", "Use letters a to z, digits and underscores");
            return;
        }
        indexes.add(new IndexSchema(name, columnName, what, kind ? using.group(1) : null));
    }

    private @Nullable ColumnMapping column(String name) {
        for (ColumnMapping column : columns) {
            if (column.column().name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** @param asked null when nothing is said; the result is null when that part does not exist */
    static @Nullable Part part(ColumnType type, @Nullable String asked) {
        Part part = asked == null ? null : Part.valueOf(asked.toUpperCase(Locale.ROOT));
        if (!type.isCollection()) {
            return part == null ? Part.VALUE : null;
        }
        if (isFrozen(type)) {
            return part == null || part == Part.FULL ? Part.FULL : null;
        }
        if (part == null || part == Part.VALUES) {
            return Part.VALUES;
        }
        return type instanceof ColumnType.MapOf && part != Part.FULL ? part : null;
    }

    private static boolean isFrozen(ColumnType type) {
        return type.sameAs(type.inner());
    }

    /** As the server names indexes, and unlike the other parts of one map. */
    static String byDefault(String table, String column, Part part) {
        String suffix =
                part == Part.KEYS || part == Part.ENTRIES ? "_" + part.name().toLowerCase(Locale.ROOT) : "";
        return (table + "_" + column + suffix + "_idx").replaceAll("\\W", "");
    }

    private void refuse(Index index, String why, String remedy) {
        problems.add(Problem.of("RW-1131", "The index on '" + index.columnList() + "' " + why)
                .at(entity + ", @Table(indexes)")
                .fix(remedy));
    }

    private List<String> names() {
        return columns.stream().map(column -> column.column().name()).toList();
    }
}
