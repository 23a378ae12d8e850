// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.annotation.SaiIndex;
import io.ringway.annotation.SaiIndex.Similarity;
import io.ringway.spi.ColumnType;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.IndexSchema.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code @SaiIndex}. For one thread. */
final class SaiIndexReader {
    private static final Pattern OPTION = Pattern.compile("\\s*(\\w+)\\s*=\\s*(\\S.*?)\\s*");

    private final String table;
    private final Problems problems;

    /** A column that is to have indexes. */
    record IndexedColumn(ColumnMapping column, SaiIndex[] indexes, String where) {}

    SaiIndexReader(String table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** None when the member has no such annotation. */
    static SaiIndex[] on(Member member) {
        SaiIndex one = member.annotation(SaiIndex.class);
        SaiIndex.Several several = member.annotation(SaiIndex.Several.class);
        if (one != null) {
            return new SaiIndex[] {one};
        }
        return several == null ? new SaiIndex[0] : several.value();
    }

    /** For an attribute that other columns stand for. */
    static void refuseWithoutColumn(Member member, String where, Problems problems) {
        if (on(member).length != 0) {
            new SaiIndexReader("", problems)
                    .refuse(
                            "The attribute has no column that could be indexed",
                            where,
                            "Annotate the attribute whose column it is about");
        }
    }

    /** Refuses indexes on the whole of a partition key. */
    void checkKey(List<IndexedColumn> indexed, KeyLayout layout) {
        for (IndexedColumn each : indexed) {
            if (layout.partition().size() == 1 && layout.partition().contains(each.column())) {
                refuse(
                        "The whole partition key cannot be indexed",
                        each.where(),
                        "Take it off: rows are found by their key");
            }
        }
    }

    void read(IndexedColumn indexed, List<IndexSchema> indexes) {
        ColumnType type = indexed.column().column().type();
        String column = indexed.column().column().name();
        for (SaiIndex index : indexed.indexes()) {
            Part part = part(type, index.part());
            if (part == null) {
                refuse(
                        "The part " + index.part() + " does not go with the type " + type,
                        indexed.where(),
                        "Index keys, values or entries of a map, values of a list or set, the full value of a frozen one");
                continue;
            }
            ColumnType refused = SaiTypes.refused(type, part);
            if (refused != null) {
                refuse(type, refused, indexed.where());
                continue;
            }
            String name =
                    index.name().isEmpty() ? IndexReader.byDefault(table, column, part) : CqlName.of(index.name(), "");
            if (!IndexReader.NAME.matcher(name).matches()) {
                refuse(
                        "The index cannot be named '" + name + "'",
                        indexed.where(),
                        "Use letters a to z, digits and underscores");
            }
            indexes.add(new IndexSchema(name, column, part, "sai", options(index, type, indexed.where())));
        }
    }

    private static @Nullable Part part(ColumnType type, SaiIndex.Part asked) {
        return IndexReader.part(type, asked == SaiIndex.Part.NATURAL ? null : asked.name());
    }

    private Map<String, String> options(SaiIndex index, ColumnType type, String where) {
        Map<String, String> options = new TreeMap<>();
        if (index.similarity() != Similarity.DEFAULT) {
            if (!(type instanceof ColumnType.VectorOf)) {
                refuse("A column of type " + type + " has no similarity", where, "Take it off, or index a vector");
            }
            options.put("similarity_function", index.similarity().name().toLowerCase(Locale.ROOT));
        }
        for (String written : index.options()) {
            Matcher option = OPTION.matcher(written);
            if (!option.matches()) {
                refuse("'" + written + "' is no option of an index", where, "Write name = value");
            } else if (options.putIfAbsent(option.group(1), option.group(2)) != null) {
                refuse("The option " + option.group(1) + " is given twice", where, "Leave one of them");
            }
        }
        return options;
    }

    private void refuse(ColumnType type, ColumnType refused, String where) {
        problems.add(Problem.of(
                        "RW-1153",
                        "A column of type " + type + " cannot be indexed"
                                + (type == refused ? "" : ", because of " + refused))
                .at(where + ", @SaiIndex")
                .because(
                        "Storage-attached indexes keep no blobs, durations and counters, and no user-defined type that is not"
                                + " frozen")
                .fix(
                        refused instanceof ColumnType.UserType
                                ? "Annotate the attribute with @Frozen, or index a column of its own"
                                : "Take it off, or keep what is searched for in a column of another type"));
    }

    private void refuse(String what, String where, String remedy) {
        problems.add(Problem.of("RW-1153", what).at(where + ", @SaiIndex").fix(remedy));
    }
}
