// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the database stores them: in lower case, unless they are written in quotes (Jakarta Persistence 3.2, 2.13). */
final class CqlName {
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_]{1,48}");

    /** The kind of name that {@link #checkTable} takes for a user-defined type. */
    static final String TYPE = "user-defined type";

    private CqlName() {}

    /** @param written from an annotation; when empty the default counts */
    static String of(String written, String byDefault) {
        String name = written.isEmpty() ? byDefault : written;
        if (name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")) {
            return name.substring(1, name.length() - 1).replace("\"\"", "\"");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    static void checkTable(String kind, String name, String where, Problems problems) {
        if (!TABLE.matcher(name).matches()) {
            problems.add(Problem.of("RW-1127", "'" + name + "' cannot be the name of a " + kind)
                    .at(where)
                    .because("The database takes 1 to 48 letters a to z, digits and underscores")
                    .fix("Give another name in " + (kind.equals(TYPE) ? "@UserDefinedType" : "@Table")));
        }
    }
}
