// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Native CQL, looked at without the server's grammar: only as far as keyspaces and conditions go. */
record NativeText(String cql) {
    private static final Pattern NO_CODE =
            Pattern.compile("'(?:[^']|'')*'|\\$\\$.*?\\$\\$|--[^\\n]*|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:FROM|INTO|UPDATE|TRUNCATE|TABLE)\\s+(?:\"[^\"]+\"|\\w+)(\\s*\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED_NAME = Pattern.compile("\"[^\"]*\"");

    /** A reserved word, which in a write stands before its condition only. */
    private static final Pattern IF = Pattern.compile("\\bIF\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern USE = Pattern.compile("\\s*USE\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    boolean changesKeyspace() {
        return USE.matcher(code()).matches();
    }

    /** Whether the server checks a condition before it applies the write. */
    boolean conditional() {
        return IF.matcher(QUOTED_NAME.matcher(code()).replaceAll(" ")).find();
    }

    /** Whether every table is written with its keyspace; false when in doubt. */
    boolean qualified() {
        Matcher table = TABLE.matcher(code());
        boolean found = false;
        while (table.find()) {
            if (table.group(1) == null) {
                return false;
            }
            found = true;
        }
        return found;
    }

    private String code() {
        return NO_CODE.matcher(cql).replaceAll(" ");
    }
}
