// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Excerpt;
import java.util.List;

/** Says what is wrong with a query, and where in its text. */
record Refusals(String text) {
    /** @param offset -1 when it was never text: then all of it is shown */
    IllegalArgumentException at(int offset, Problem problem) {
        if (offset < 0) {
            return new IllegalArgumentException(problem.text() + "\n    " + text);
        }
        Excerpt excerpt = new Excerpt(text, Math.min(offset, text.length()));
        String place = problem.where() == null ? excerpt.place() : problem.where() + ", " + excerpt.place();
        return new IllegalArgumentException(problem.at(place).text() + excerpt.marked());
    }

    /** Where a segment of a path stands: names are found again in the text, as blanks and dots may stand between them. */
    int segment(int start, List<String> segments, int wanted) {
        int at = start;
        for (int i = 0; i <= wanted && start >= 0; i++) {
            int found = text.indexOf(
                    segments.get(i), i == 0 ? at : at + segments.get(i - 1).length());
            if (found < 0) {
                return start;
            }
            at = found;
        }
        return at;
    }
}
