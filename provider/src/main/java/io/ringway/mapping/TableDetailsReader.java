// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.Ttl;
import io.ringway.annotation.DefaultTtl;
import io.ringway.annotation.TableOptions;
import io.ringway.mapping.EntityMapping.TableDetails;
import io.ringway.mapping.SaiIndexReader.IndexedColumn;
import io.ringway.spi.IndexSchema;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the options and indexes of an entity's table from its annotations. For one thread. */
final class TableDetailsReader {
    private static final String COMMENT = "comment";
    static final String DEFAULT_TTL = "default_time_to_live";

    /** A name and a value; the value is one literal, so that no other clause of a statement can follow it. */
    private static final Pattern OPTION = Pattern.compile(
            "\\s*(\\w+)\\s*=\\s*(-?\\d+(?:\\.\\d+)?|true|false|'(?:[^']|'')*'|\\{(?:[^{}']|'(?:[^']|'')*')*})\\s*",
            Pattern.CASE_INSENSITIVE);

    private final String entity;
    private final String table;
    private final Metadata metadata;
    private final Problems problems;

    /** @param table as the database stores it */
    TableDetailsReader(String entity, String table, Metadata metadata, Problems problems) {
        this.entity = entity;
        this.table = table;
        this.metadata = metadata;
        this.problems = problems;
    }

    TableDetails read(Class<?> type, List<ColumnMapping> columns, List<IndexedColumn> indexed) {
        Map<String, String> options = new LinkedHashMap<>();
        List<IndexSchema> indexes = new ArrayList<>();
        Table annotation = metadata.find(type, Table.class);
        if (annotation != null) {
            if (!annotation.comment().isEmpty()) {
                options.put(COMMENT, "'" + annotation.comment().replace("'", "''") + "'");
            }
            IndexReader reader = new IndexReader(entity, table, columns, problems);
            for (Index index : annotation.indexes()) {
                reader.read(index, indexes);
            }
        }
        SaiIndexReader attached = new SaiIndexReader(table, problems);
        indexed.forEach(each -> attached.read(each, indexes));
        DefaultTtl ttl = metadata.find(type, DefaultTtl.class);
        if (ttl != null) {
            read(ttl, options);
        }
        TableOptions given = metadata.find(type, TableOptions.class);
        if (given != null) {
            for (String option : given.value()) {
                read(option, options);
            }
        }
        return new TableDetails(options, indexes);
    }

    private void read(DefaultTtl ttl, Map<String, String> options) {
        try {
            if (ttl.unit().isDurationEstimated() && ttl.unit() != ChronoUnit.DAYS) {
                throw new IllegalArgumentException("Its length differs: " + ttl.unit());
            }
            Ttl exact = Ttl.of(Duration.of(ttl.value(), ttl.unit()));
            options.put(DEFAULT_TTL, Integer.toString(exact.seconds()));
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            problems.add(
                    Problem.of("RW-1152", "A default TTL of " + ttl.value() + " " + ttl.unit() + " is not possible")
                            .at(entity + ", @DefaultTtl")
                            .because("The database counts in seconds, from 0 to 20 years")
                            .fix("Use seconds, minutes, hours or days"));
        }
    }

    private void read(String written, Map<String, String> options) {
        Matcher option = OPTION.matcher(written);
        if (!option.matches()) {
            problems.add(Problem.of("RW-1130", "'" + written + "' is not a table option")
                    .at(entity + ", @TableOptions")
                    .fix(
                            "Write name = value, where the value is a number, true, false, a text in single quotes or a map"
                                    + " such as {'class': 'LeveledCompactionStrategy'}"));
        } else if (options.putIfAbsent(option.group(1).toLowerCase(Locale.ROOT), option.group(2)) != null) {
            problems.add(Problem.of("RW-1130", "The table option " + option.group(1) + " is given twice")
                    .at(entity + ", @TableOptions")
                    .fix("Leave one of them"));
        }
    }
}
