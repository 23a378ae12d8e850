// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import io.ringway.Problem;
import io.ringway.query.resolve.Suggestions;
import io.ringway.query.tree.Excerpt;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a name, and where in it. */
record NameRefusals(String name, String entity, List<NamedAttribute> attributes) {

    MappingException at(int offset, Problem problem) {
        Excerpt excerpt = new Excerpt(name, offset);
        return new MappingException(problem.at("column " + (offset + 1)).text() + excerpt.marked());
    }

    /** Where an attribute should stand there is none, or something that no condition ends with stands behind it. */
    MappingException noCondition(int start) {
        int end = start;
        while (!NameTail.isEnd(name, end) && (end == start || NameTail.at(name, end) == null)) {
            end++;
        }
        List<NamedPath> paths = NamedPath.at(name, start, attributes);
        if (paths.isEmpty() || !isWord(paths.get(0).end())) {
            return noAttribute(start, end);
        }
        NamedPath path = paths.get(0);
        boolean hasParts = !path.attribute().parts().get().isEmpty();
        int behind = name.charAt(path.end()) == '_' ? path.end() + 1 : path.end();
        return hasParts && behind < end ? noPart(path, behind, end) : noKeyword(path);
    }

    private MappingException noPart(NamedPath path, int start, int end) {
        String unknown = name.substring(start, end);
        List<String> known = names(path.attribute().parts().get());
        boolean delimiters = known.stream().anyMatch(unknown::equalsIgnoreCase);
        return at(
                start,
                Problem.of("RW-2016", path.text() + " has no attribute " + unknown)
                        .fix(
                                delimiters
                                        ? "Write _ between all names of the path, or between none"
                                        : Suggestions.of(unknown, known)));
    }

    private MappingException noKeyword(NamedPath path) {
        int end = path.end();
        while (!NameTail.isEnd(name, end)) {
            end++;
        }
        String unknown = name.substring(path.end(), end);
        List<String> keywords = new ArrayList<>(List.of(NameTail.IGNORE_CASE, NameTail.NOT, NameTail.AND, NameTail.OR));
        for (NameOperator operator : NameOperator.values()) {
            if (operator != NameOperator.EQUAL) {
                keywords.add(operator.keyword());
            }
        }
        return at(
                path.end(),
                Problem.of(
                                "RW-2017",
                                "'" + unknown + "' behind " + path.text() + " is none of the keywords of a condition")
                        .fix(Suggestions.of(unknown, keywords)));
    }

    MappingException noAttribute(int start, int end) {
        String unknown = name.substring(start, end);
        if (unknown.isEmpty()) {
            return at(start, Problem.of("RW-2016", "The name of an attribute is missing"));
        }
        return at(
                start,
                Problem.of("RW-2016", entity + " has no attribute " + unknown)
                        .fix(Suggestions.of(unknown, compound())));
    }

    MappingException ambiguous(int start, NamedPath first, NamedPath second) {
        return at(
                start,
                Problem.of(
                                "RW-2016",
                                "'" + name.substring(start, first.end()) + "' is " + first.text() + " and also "
                                        + second.text())
                        .fix("Write " + first.delimited() + " or " + second.delimited()));
    }

    MappingException wrongType(int at, String keyword, String wanted, NamedPath path) {
        return at(
                at,
                Problem.of(
                        "RW-2018",
                        keyword + " is for " + wanted + ", and " + path.text() + " is of type "
                                + path.attribute().type().getSimpleName()));
    }

    private boolean isWord(int at) {
        return at < name.length() && !Character.isLowerCase(name.charAt(at));
    }

    /** The attributes, and those in them. */
    private List<String> compound() {
        List<String> all = new ArrayList<>(names(attributes));
        for (NamedAttribute attribute : attributes) {
            attribute.parts().get().forEach(part -> all.add(attribute.name() + "_" + part.name()));
        }
        return all;
    }

    private static List<String> names(List<NamedAttribute> attributes) {
        return attributes.stream().map(NamedAttribute::name).toList();
    }
}
