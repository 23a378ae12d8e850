// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.jpa.criteria.Translated;
import io.ringway.mapping.ValueTypes;
import io.ringway.query.NativeText;
import io.ringway.query.NativeText.ParameterKey;
import io.ringway.query.typed.Resolution;
import io.ringway.spi.Column;
import jakarta.persistence.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of one query and the values bound to them. */
final class QueryParameters {
    private final String text;
    private final Map<ParameterKey, QueryParameter> parameters = new LinkedHashMap<>();
    private final Map<ParameterKey, @Nullable Object> values = new HashMap<>();
    private final Map<Parameter<?>, QueryParameter> expressions = new LinkedHashMap<>();
    private boolean criteria;

    private QueryParameters(String text) {
        this.text = text;
    }

    /** Those of a native query, whose types are not known before the database has prepared it. */
    static QueryParameters of(NativeText text) {
        QueryParameters parameters = new QueryParameters(text.text());
        text.parameters().forEach(key -> parameters.add(new QueryParameter(key, Object.class, false)));
        return parameters;
    }

    static QueryParameters of(Resolution query) {
        QueryParameters parameters = new QueryParameters(query.text());
        for (io.ringway.query.typed.QueryParameter each : query.parameters()) {
            ParameterKey key = new ParameterKey(each.name(), each.number());
            parameters.add(new QueryParameter(key, each.type(), each.collection()));
        }
        return parameters;
    }

    /** Those of a criteria statement. The application has its own objects for them, and does not see the values among them. */
    static QueryParameters of(Resolution query, Translated translated) {
        QueryParameters parameters = of(query);
        parameters.criteria = true;
        translated
                .parameters()
                .forEach((name, expression) -> parameters.expressions.put(expression, parameters.named(name)));
        translated.values().forEach((name, value) -> parameters.bind(parameters.named(name), value));
        return parameters;
    }

    private void add(QueryParameter parameter) {
        parameters.putIfAbsent(parameter.key(), parameter);
    }

    Set<Parameter<?>> all() {
        return new LinkedHashSet<>(criteria ? expressions.keySet() : parameters.values());
    }

    QueryParameter named(String name) {
        return require(new ParameterKey(name, 0));
    }

    QueryParameter positional(int position) {
        return require(new ParameterKey(null, position));
    }

    void bind(QueryParameter parameter, @Nullable Object value) {
        if (!parameter.takes(value)) {
            throw mismatch(parameter, value);
        }
        values.put(parameter.key(), value);
    }

    boolean isBound(Parameter<?> parameter) {
        return values.containsKey(of(parameter).key());
    }

    /** @throws IllegalStateException when it is not bound */
    @Nullable
    Object value(QueryParameter parameter) {
        if (!values.containsKey(parameter.key())) {
            throw new IllegalStateException(unbound(parameter.key()).text());
        }
        return values.get(parameter.key());
    }

    /** The parameter of this query that the application's object stands for. */
    QueryParameter of(Parameter<?> parameter) {
        QueryParameter known = expressions.get(parameter);
        if (known != null) {
            return known;
        }
        if (parameter.getName() == null && parameter.getPosition() == null) {
            throw missing("of that object");
        }
        return parameter.getName() != null ? named(parameter.getName()) : positional(parameter.getPosition());
    }

    /** The value for a marker, in the storage type of the column that the database says it is for. */
    @Nullable
    Object storage(ParameterKey key, Column column) {
        return ValueTypes.toStorage(value(require(key)), column.type());
    }

    /** The values of all, in their order. */
    @Nullable
    Object[] inOrder() {
        @Nullable Object[] all = new Object[parameters.size()];
        int i = 0;
        for (QueryParameter parameter : parameters.values()) {
            all[i++] = value(parameter);
        }
        return all;
    }

    private QueryParameter require(ParameterKey key) {
        QueryParameter parameter = parameters.get(key);
        if (parameter == null) {
            throw missing(key.toString());
        }
        return parameter;
    }

    private IllegalArgumentException missing(String which) {
        return new IllegalArgumentException(Problem.of("RW-1503", "The query has no parameter " + which)
                .at(text)
                .fix(parameters.isEmpty() ? "It has no parameters at all" : "It has " + parameters.keySet())
                .text());
    }

    private Problem unbound(ParameterKey key) {
        return Problem.of("RW-1504", "The parameter " + key + " has no value")
                .at(text)
                .fix("Call setParameter");
    }

    private IllegalArgumentException mismatch(QueryParameter parameter, @Nullable Object value) {
        String wanted = (parameter.collection() ? "a collection of " : "a ")
                + parameter.type().getName();
        return new IllegalArgumentException(Problem.of(
                        "RW-1571",
                        "The parameter " + parameter.key() + " takes " + wanted + ", and gets "
                                + (value == null
                                        ? "null"
                                        : "a " + value.getClass().getName()))
                .at(text)
                .text());
    }

    /**
     * One parameter.
     *
     * @param type of a value, or of each element, boxed
     * @param collection whether the value is a collection
     */
    record QueryParameter(ParameterKey key, Class<?> type, boolean collection) implements Parameter<Object> {
        @Override
        public @Nullable String getName() {
            return key.name();
        }

        @Override
        public @Nullable Integer getPosition() {
            return key.name() == null ? key.position() : null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Object> getParameterType() {
            return (Class<Object>) (collection ? Collection.class : type);
        }

        /** Numbers convert to each other when they are bound, as far as they fit. */
        boolean takes(@Nullable Object value) {
            if (!collection) {
                return value == null || takesOne(value);
            }
            return value instanceof Collection<?> several
                    && several.stream().allMatch(each -> each == null || takesOne(each));
        }

        private boolean takesOne(Object value) {
            return type.isInstance(value) || Number.class.isAssignableFrom(type) && value instanceof Number;
        }
    }
}
