// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.tree.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code queries.txt}. */
final class GoldenQueries {
    private static final String SAME = "=> same";

    private GoldenQueries() {}

    /**
     * @param jdql whether it is read as JDQL
     * @param text of the query
     * @param refused whether the outcome is the message of an error, and not the canonical text
     */
    record Row(boolean jdql, String text, boolean refused, String outcome) {
        Statement read(JpqlParser parser) {
            return jdql ? parser.parseJdql(text, "Automobile") : parser.parse(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (String block : file().strip().split("\n\n")) {
            if (!block.startsWith("#")) {
                rows.add(row(block));
            }
        }
        return rows;
    }

    private static Row row(String block) {
        int outcome = Math.max(block.indexOf("\n=> "), block.indexOf("\n!> ")) + 1;
        if (outcome == 0) {
            throw new IllegalStateException("No outcome: " + block);
        }
        boolean jdql = block.startsWith("JDQL:");
        String text = block.substring(jdql ? 5 : 0, outcome - 1);
        String read = jdql ? text.strip() : text;
        String said = block.substring(outcome);
        return new Row(jdql, read, said.startsWith("!"), said.equals(SAME) ? read : said.substring(3));
    }

    private static String file() {
        try (InputStream in = GoldenQueries.class.getResourceAsStream("queries.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
