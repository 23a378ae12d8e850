// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Parameter;
import io.ringway.query.typed.ParameterTerm;
import io.ringway.query.typed.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, with what its places ask of them. */
final class Parameters {
    private final List<Known> known = new ArrayList<>();

    /** What is known of one. */
    private static final class Known {
        private final Parameter parameter;
        private Class<?> type = Object.class;
        private @Nullable Boolean collection;

        Known(Parameter parameter) {
            this.parameter = parameter;
        }
    }

    /**
     * Notes a place.
     *
     * @param hint the type that the place asks for; null when it takes any value
     */
    ParameterTerm use(Parameter parameter, @Nullable Class<?> hint, boolean collection, Refusals refusals) {
        int index = index(parameter);
        Known entry = known.get(index);
        if (hint != null || collection) {
            if (entry.collection != null && entry.collection != collection) {
                throw refused(parameter, entry, "one value and a collection", refusals);
            }
            entry.collection = collection;
        }
        Class<?> type = hint == null ? Object.class : Types.boxed(hint);
        Class<?> common = common(entry.type, type);
        if (common == null) {
            throw refused(parameter, entry, Types.name(entry.type) + " and " + Types.name(type), refusals);
        }
        entry.type = common;
        return new ParameterTerm(index, type, collection, parameter.position());
    }

    private static IllegalArgumentException refused(Parameter parameter, Known entry, String what, Refusals refusals) {
        return refusals.at(
                parameter.at(),
                Problem.of("RW-1555", "The parameter " + text(entry.parameter) + " would have to be both: " + what)
                        .because("A parameter has one value wherever it stands")
                        .fix("Take two parameters"));
    }

    /** What fits both places; null when nothing does. */
    private static @Nullable Class<?> common(Class<?> a, Class<?> b) {
        if (a == b || b == Object.class) {
            return a;
        } else if (a == Object.class) {
            return b;
        } else if (Types.isNumber(a) && Types.isNumber(b)) {
            return Number.class;
        } else if (a.isAssignableFrom(b)) {
            return b;
        }
        return b.isAssignableFrom(a) ? a : null;
    }

    private int index(Parameter parameter) {
        for (int i = 0; i < known.size(); i++) {
            Parameter other = known.get(i).parameter;
            if (Objects.equals(other.name(), parameter.name()) && other.number() == parameter.number()) {
                return i;
            }
        }
        known.add(new Known(parameter));
        return known.size() - 1;
    }

    private static String text(Parameter parameter) {
        return parameter.name() == null ? "?" + parameter.number() : ":" + parameter.name();
    }

    List<QueryParameter> all() {
        return known.stream()
                .map(entry -> new QueryParameter(
                        entry.parameter.name(),
                        entry.parameter.number(),
                        entry.type,
                        Boolean.TRUE.equals(entry.collection)))
                .toList();
    }
}
