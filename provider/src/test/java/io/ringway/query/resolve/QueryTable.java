// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A golden table: queries, and below each, indented, what is expected of it. */
public record QueryTable(List<Row> rows) {
    /** Of what is expected; errors have it by themselves. */
    static final String INDENT = "    ";

    /** @param expected the lines, without their indentation */
    public record Row(String query, List<String> expected) {}

    public static QueryTable read(String resource) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith(INDENT)) {
                rows.get(rows.size() - 1).expected().add(line.substring(INDENT.length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(line, new ArrayList<>()));
            }
        }
        return new QueryTable(rows);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(QueryTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
