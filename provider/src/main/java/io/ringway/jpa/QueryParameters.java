// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.jpa.criteria.Translated;
import io.ringway.mapping.ValueTypes;
import io.ringway.query.NativeText;
import io.ringway.query.NativeText.ParameterKey;
import io.ringway.query.typed.QueryParameter;
import io.ringway.query.typed.Resolution;
import io.ringway.spi.Column;
import jakarta.persistence.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of one query and the values bound to them. A query has few, which are looked for one by one. */
final class QueryParameters {
    private static final Object UNBOUND = new Object();

    private final String text;
    private final List<QueryParameter> declared;
    private final @Nullable Object[] values;

    /** By the objects that the application has for the parameters of Criteria; null of any other query. */
    private final @Nullable Map<Parameter<?>, Integer> expressions;

    private QueryParameters(
            String text, List<QueryParameter> declared, @Nullable Map<Parameter<?>, Integer> expressions) {
        this.text = text;
        this.declared = declared;
        this.expressions = expressions;
        this.values = new Object[declared.size()];
        Arrays.fill(values, UNBOUND);
    }

    /** Those of a native query, whose types are not known before the database has prepared it. */
    static QueryParameters of(NativeText text) {
        List<QueryParameter> declared = text.parameters().stream()
                .distinct()
                .map(key -> new QueryParameter(key.name(), key.position(), Object.class, false))
                .toList();
        return new QueryParameters(text.text(), declared, null);
    }

    static QueryParameters of(Resolution query) {
        return new QueryParameters(query.text(), query.parameters(), null);
    }

    /** Those of a criteria statement. The application has its own objects for them, and does not see the values among them. */
    static QueryParameters of(Resolution query, Translated translated) {
        Map<Parameter<?>, Integer> expressions = new LinkedHashMap<>();
        QueryParameters parameters = new QueryParameters(query.text(), query.parameters(), expressions);
        translated.parameters().forEach((name, expression) -> expressions.put(expression, parameters.index(name)));
        translated.values().forEach(parameters::bind);
        return parameters;
    }

    Set<Parameter<?>> all() {
        if (expressions != null) {
            return new LinkedHashSet<>(expressions.keySet());
        }
        Set<Parameter<?>> all = new LinkedHashSet<>();
        declared.forEach(parameter -> all.add(new Told(parameter)));
        return all;
    }

    Parameter<?> named(String name) {
        return new Told(declared.get(index(name)));
    }

    Parameter<?> positional(int position) {
        return new Told(declared.get(index(position)));
    }

    void bind(String name, @Nullable Object value) {
        bindAt(index(name), value);
    }

    void bind(int position, @Nullable Object value) {
        bindAt(index(position), value);
    }

    void bind(Parameter<?> parameter, @Nullable Object value) {
        bindAt(index(parameter), value);
    }

    boolean isBound(Parameter<?> parameter) {
        return values[index(parameter)] != UNBOUND;
    }

    /** @throws IllegalStateException when it is not bound */
    @Nullable
    Object value(String name) {
        return valueAt(index(name));
    }

    /** @throws IllegalStateException when it is not bound */
    @Nullable
    Object value(int position) {
        return valueAt(index(position));
    }

    /** @throws IllegalStateException when it is not bound */
    @Nullable
    Object value(Parameter<?> parameter) {
        return valueAt(index(parameter));
    }

    /** The value for a marker, in the storage type of the column that the database says it is for. */
    @Nullable
    Object storage(ParameterKey key, Column column) {
        String name = key.name();
        return ValueTypes.toStorage(name == null ? value(key.position()) : value(name), column.type());
    }

    /** The values of all, in their order. */
    @Nullable
    Object[] inOrder() {
        for (int i = 0; i < values.length; i++) {
            var unused = valueAt(i);
        }
        return values.clone();
    }

    private int index(String name) {
        for (int i = 0; i < declared.size(); i++) {
            if (name.equals(declared.get(i).name())) {
                return i;
            }
        }
        throw missing(":" + name);
    }

    private int index(int position) {
        for (int i = 0; i < declared.size(); i++) {
            QueryParameter parameter = declared.get(i);
            if (parameter.name() == null && parameter.number() == position) {
                return i;
            }
        }
        throw missing("?" + position);
    }

    /** Of the parameter of this query that the application's object stands for. */
    private int index(Parameter<?> parameter) {
        Integer known = expressions == null ? null : expressions.get(parameter);
        if (known != null) {
            return known;
        }
        if (parameter.getName() == null && parameter.getPosition() == null) {
            throw missing("of that object");
        }
        return parameter.getName() != null ? index(parameter.getName()) : index(parameter.getPosition());
    }

    private void bindAt(int index, @Nullable Object value) {
        QueryParameter parameter = declared.get(index);
        if (!takes(parameter, value)) {
            throw mismatch(parameter, value);
        }
        values[index] = value;
    }

    private @Nullable Object valueAt(int index) {
        Object value = values[index];
        if (value == UNBOUND) {
            throw new IllegalStateException(
                    Problem.of("RW-1504", "The parameter " + key(declared.get(index)) + " has no value")
                            .at(text)
                            .fix("Call setParameter")
                            .text());
        }
        return value;
    }

    /** Numbers convert to each other when they are bound, as far as they fit. */
    private static boolean takes(QueryParameter parameter, @Nullable Object value) {
        if (!parameter.collection()) {
            return value == null || takesOne(parameter.type(), value);
        }
        return value instanceof Collection<?> several
                && several.stream().allMatch(each -> each == null || takesOne(parameter.type(), each));
    }

    private static boolean takesOne(Class<?> type, Object value) {
        return type.isInstance(value) || Number.class.isAssignableFrom(type) && value instanceof Number;
    }

    private static ParameterKey key(QueryParameter parameter) {
        return new ParameterKey(parameter.name(), parameter.number());
    }

    private IllegalArgumentException missing(String which) {
        return new IllegalArgumentException(Problem.of("RW-1503", "The query has no parameter " + which)
                .at(text)
                .fix(
                        declared.isEmpty()
                                ? "It has no parameters at all"
                                : "It has "
                                        + declared.stream()
                                                .map(QueryParameters::key)
                                                .toList())
                .text());
    }

    private IllegalArgumentException mismatch(QueryParameter parameter, @Nullable Object value) {
        String wanted = (parameter.collection() ? "a collection of " : "a ")
                + parameter.type().getName();
        return new IllegalArgumentException(Problem.of(
                        "RW-1571",
                        "The parameter " + key(parameter) + " takes " + wanted + ", and gets "
                                + (value == null
                                        ? "null"
                                        : "a " + value.getClass().getName()))
                .at(text)
                .text());
    }

    /** One parameter, as the application sees it. */
    private record Told(QueryParameter parameter) implements Parameter<Object> {
        @Override
        public @Nullable String getName() {
            return parameter.name();
        }

        @Override
        public @Nullable Integer getPosition() {
            return parameter.name() == null ? parameter.number() : null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Object> getParameterType() {
            return (Class<Object>) (parameter.collection() ? Collection.class : parameter.type());
        }
    }
}
