// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What stands behind an attribute in a name, and how many parameters it takes. */
enum NameOperator {
    EQUAL("", 1),
    BETWEEN("Between", 2),
    CONTAINS("Contains", 1),
    ENDS_WITH("EndsWith", 1),
    FALSE("False", 0),
    GREATER_THAN("GreaterThan", 1),
    GREATER_THAN_EQUAL("GreaterThanEqual", 1),
    IN("In", 1),
    LESS_THAN("LessThan", 1),
    LESS_THAN_EQUAL("LessThanEqual", 1),
    LIKE("Like", 1),
    NULL("Null", 0),
    STARTS_WITH("StartsWith", 1),
    TRUE("True", 0);

    /** So that one which begins another is tried behind it. */
    static final List<NameOperator> LONGEST_FIRST = Arrays.stream(values())
            .sorted(Comparator.comparingInt((NameOperator each) -> each.keyword.length())
                    .reversed())
            .toList();

    private final String keyword;
    private final int parameters;

    NameOperator(String keyword, int parameters) {
        this.keyword = keyword;
        this.parameters = parameters;
    }

    String keyword() {
        return keyword;
    }

    int parameters() {
        return parameters;
    }

    boolean isForText() {
        return this == ENDS_WITH || this == LIKE || this == STARTS_WITH || this == CONTAINS;
    }
}
