// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Materialized views as {@code system_schema.views} tells them. */
final class ViewRows {
    private static final Pattern AND = Pattern.compile("(?i)\\s+AND\\s+");
    private static final Pattern PRESENT = Pattern.compile("(?i)(?:\\w+|\"(?:[^\"]|\"\")+\")\\s+IS\\s+NOT\\s+NULL");

    private ViewRows() {}

    /** What a view asks of its rows, beside that columns are not null, which it has to ask of each in its key. */
    static String where(String clause) {
        return AND.splitAsStream(clause.strip())
                .filter(part -> !PRESENT.matcher(part).matches())
                .collect(Collectors.joining(" AND "));
    }
}
