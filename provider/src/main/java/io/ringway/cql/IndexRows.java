// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.IndexSchema.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indexes as {@code system_schema.indexes} tells them. */
final class IndexRows {
    private static final Pattern TARGET = Pattern.compile("(keys|values|entries|full)\\((.*)\\)");

    private IndexRows() {}

    static IndexSchema index(Row row) {
        Map<String, String> options = row.getMap("options", String.class, String.class);
        String target = options == null ? "" : options.getOrDefault("target", "");
        String using = options == null ? null : options.get("class_name");
        String name = SchemaRows.text(row, "index_name");
        Map<String, String> further = new TreeMap<>(options == null ? Map.of() : options);
        further.keySet().removeAll(Set.of("target", "class_name"));
        Matcher part = TARGET.matcher(target);
        return part.matches()
                ? new IndexSchema(
                        name,
                        unquoted(part.group(2)),
                        Part.valueOf(part.group(1).toUpperCase(Locale.ROOT)),
                        using,
                        further)
                : new IndexSchema(name, unquoted(target), Part.VALUE, using, further);
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }
}
