// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A path that a name has at some place.
 *
 * @param attribute at its end
 * @param end where it ends in the name
 */
record NamedPath(List<String> segments, NamedAttribute attribute, int end) {
    private static final char DELIMITER = '_';

    /** Which delimiters a path has: between all of its names, or between none (Jakarta Data 1.0, Query by Method Name). */
    private enum Delimited {
        YES,
        NO,
        OPEN
    }

    /** All that the name has at a place, upper and lower case being the same; the longest first, and of those the shortest way. */
    static List<NamedPath> at(String name, int start, List<NamedAttribute> attributes) {
        List<NamedPath> found = new ArrayList<>();
        collect(name, start, attributes, List.of(), Delimited.OPEN, found);
        found.sort(Comparator.comparingInt(NamedPath::end).reversed().thenComparing(path -> path.segments.size()));
        return found;
    }

    private static void collect(
            String name,
            int start,
            List<NamedAttribute> attributes,
            List<String> way,
            Delimited delimited,
            List<NamedPath> found) {
        for (NamedAttribute attribute : attributes) {
            int end = start + attribute.name().length();
            if (!name.regionMatches(
                    true, start, attribute.name(), 0, attribute.name().length())) {
                continue;
            }
            List<String> segments = new ArrayList<>(way);
            segments.add(attribute.name());
            found.add(new NamedPath(List.copyOf(segments), attribute, end));
            boolean delimiter = end < name.length() && name.charAt(end) == DELIMITER;
            if (delimiter && delimited != Delimited.NO) {
                collect(name, end + 1, attribute.parts().get(), segments, Delimited.YES, found);
            } else if (end < name.length() && delimited != Delimited.YES) {
                collect(name, end, attribute.parts().get(), segments, Delimited.NO, found);
            }
        }
    }

    Expression expression() {
        List<String> all = new ArrayList<>();
        all.add(Root.THIS);
        all.addAll(segments);
        return new Path(all, Position.NONE);
    }

    /** As sorts and messages have it. */
    String text() {
        return String.join(".", segments);
    }

    /** As the name would say it without doubt. */
    String delimited() {
        return String.join(String.valueOf(DELIMITER), segments);
    }
}
