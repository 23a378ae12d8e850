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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of one query and the values bound to them. A query has few, which are looked for one by one. */
final class QueryParameters {
    private static final Object UNBOUND = new Object();

    private final String text;
    private final QueryParameter[] parameters;
    private final @Nullable Object[] values;

    /** The objects that the application has for the parameters of Criteria; null of any other query. */
    private final @Nullable Map<Parameter<?>, QueryParameter> expressions;

    private QueryParameters(
            String text, QueryParameter[] parameters, @Nullable Map<Parameter<?>, QueryParameter> expressions) {
        this.text = text;
        this.parameters = parameters;
        this.expressions = expressions;
        this.values = new Object[parameters.length];
        Arrays.fill(values, UNBOUND);
    }

    /** Those of a native query, whose types are not known before the database has prepared it. */
    static QueryParameters of(NativeText text) {
        List<ParameterKey> keys = List.copyOf(new LinkedHashSet<>(text.parameters()));
        QueryParameter[] parameters = new QueryParameter[keys.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = new QueryParameter(i, keys.get(i), Object.class, false);
        }
        return new QueryParameters(text.text(), parameters, null);
    }

    static QueryParameters of(Resolution query) {
        return of(query, (Map<Parameter<?>, QueryParameter>) null);
    }

    /** Those of a criteria statement. The application has its own objects for them, and does not see the values among them. */
    static QueryParameters of(Resolution query, Translated translated) {
        Map<Parameter<?>, QueryParameter> expressions = new LinkedHashMap<>();
        QueryParameters parameters = of(query, expressions);
        translated.parameters().forEach((name, expression) -> expressions.put(expression, parameters.named(name)));
        translated.values().forEach((name, value) -> parameters.bind(parameters.named(name), value));
        return parameters;
    }

    private static QueryParameters of(Resolution query, @Nullable Map<Parameter<?>, QueryParameter> expressions) {
        QueryParameter[] parameters = new QueryParameter[query.parameters().size()];
        for (int i = 0; i < parameters.length; i++) {
            io.ringway.query.typed.QueryParameter each = query.parameters().get(i);
            ParameterKey key = new ParameterKey(each.name(), each.number());
            parameters[i] = new QueryParameter(i, key, each.type(), each.collection());
        }
        return new QueryParameters(query.text(), parameters, expressions);
    }

    Set<Parameter<?>> all() {
        return new LinkedHashSet<>(expressions == null ? Arrays.asList(parameters) : expressions.keySet());
    }

    QueryParameter named(String name) {
        for (QueryParameter parameter : parameters) {
            if (name.equals(parameter.key().name())) {
                return parameter;
            }
        }
        throw missing(":" + name);
    }

    QueryParameter positional(int position) {
        for (QueryParameter parameter : parameters) {
            if (parameter.key().name() == null && parameter.key().position() == position) {
                return parameter;
            }
        }
        throw missing("?" + position);
    }

    void bind(QueryParameter parameter, @Nullable Object value) {
        if (!parameter.takes(value)) {
            throw mismatch(parameter, value);
        }
        values[parameter.index()] = value;
    }

    boolean isBound(Parameter<?> parameter) {
        return values[of(parameter).index()] != UNBOUND;
    }

    /** @throws IllegalStateException when it is not bound */
    @Nullable
    Object value(QueryParameter parameter) {
        Object value = values[parameter.index()];
        if (value == UNBOUND) {
            throw new IllegalStateException(unbound(parameter.key()).text());
        }
        return value;
    }

    /** The parameter of this query that the application's object stands for. */
    QueryParameter of(Parameter<?> parameter) {
        QueryParameter known = expressions == null ? null : expressions.get(parameter);
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
        String name = key.name();
        return ValueTypes.toStorage(value(name == null ? positional(key.position()) : named(name)), column.type());
    }

    /** The values of all, in their order. */
    @Nullable
    Object[] inOrder() {
        for (QueryParameter parameter : parameters) {
            var unused = value(parameter);
        }
        return values.clone();
    }

    private IllegalArgumentException missing(String which) {
        return new IllegalArgumentException(Problem.of("RW-1503", "The query has no parameter " + which)
                .at(text)
                .fix(
                        parameters.length == 0
                                ? "It has no parameters at all"
                                : "It has "
                                        + Stream.of(parameters)
                                                .map(QueryParameter::key)
                                                .toList())
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
     * @param index its place among the query's
     * @param type of a value, or of each element, boxed
     * @param collection whether the value is a collection
     */
    record QueryParameter(int index, ParameterKey key, Class<?> type, boolean collection) implements Parameter<Object> {
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
