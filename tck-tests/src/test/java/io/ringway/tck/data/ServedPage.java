// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import io.ringway.tck.data.ServedMethods.Answer;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of the guide's page on what repositories serve. */
final class ServedPage {
    private static final Pattern REFUSAL = Pattern.compile(
            "RW-1910: The query needs the access level (\\w+), and has indexes \\[(.*?)\\]\\. (.*?\\.) \\w+ has the partition key"
                    + " .* Allow it with ringway\\.query\\.access=\\1, a property of the unit or the EntityManager, or a hint of a named query\\.");
    private static final Pattern MARKED = Pattern.compile("\\[line \\d+, column \\d+:\\s+(.*)\\n\\s*\\^\\]");

    private final List<Answer> keyed;
    private final Map<String, Answer> indexed;

    /**
     * @param keyed what tables without an index answer
     * @param indexed what those with indexes answer, by the method
     */
    ServedPage(List<Answer> keyed, Map<String, Answer> indexed) {
        this.keyed = keyed;
        this.indexed = indexed;
    }

    String text() {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("## By the key\n").add("| method | CQL |").add("|---|---|");
        keyed.stream().filter(Answer::served).forEach(each -> page.add(row(name(each), cql(each))));
        page.add("\n## By an index\n")
                .add("| method | refused without it, because | CQL with it |")
                .add("|---|---|---|");
        refused(this::isIndexed).forEach(each -> page.add(row(name(each), why(each), cql(indexed(each)))));
        page.add("\nIn full, the first of these refusals is:\n");
        refused(this::isIndexed).stream().limit(1).forEach(each -> page.add("    " + each.text()));
        page.add("\n## By neither\n")
                .add("| method | takes the level | because |")
                .add("|---|---|---|");
        refused(each -> !isIndexed(each))
                .forEach(each -> page.add(row(name(each), level(indexed(each)), why(indexed(each)))));
        return page.toString();
    }

    private List<Answer> refused(Predicate<Answer> which) {
        return keyed.stream().filter(each -> !each.served()).filter(which).toList();
    }

    private boolean isIndexed(Answer answer) {
        return indexed(answer).served();
    }

    private Answer indexed(Answer answer) {
        return indexed.get(answer.method());
    }

    private static String name(Answer answer) {
        return "`" + answer.method() + "`";
    }

    private static String cql(Answer answer) {
        return "`" + answer.text().replaceAll("\\bkit_\\w+\\.", "").replace("\n", "`, `") + "`";
    }

    private static String level(Answer answer) {
        return "`" + refusal(answer).group(1) + "`";
    }

    private static String why(Answer answer) {
        return refusal(answer).group(3);
    }

    private static Matcher refusal(Answer answer) {
        String line = MARKED.matcher(answer.text()).replaceAll("[$1]");
        Matcher refusal = REFUSAL.matcher(line);
        if (!refusal.matches()) {
            throw new IllegalStateException(answer.toString());
        }
        return refusal;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
