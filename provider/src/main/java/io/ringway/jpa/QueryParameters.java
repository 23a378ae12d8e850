// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.mapping.ValueTypes;
import io.ringway.query.NativeText;
import io.ringway.query.NativeText.ParameterKey;
import io.ringway.spi.Column;
import jakarta.persistence.Parameter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of one query and the values bound to them. */
final class QueryParameters {
    private final NativeText text;
    private final Map<ParameterKey, QueryParameter> parameters = new LinkedHashMap<>();
    private final Map<ParameterKey, @Nullable Object> values = new HashMap<>();

    QueryParameters(NativeText text) {
        this.text = text;
        for (ParameterKey key : text.parameters()) {
            parameters.putIfAbsent(key, new QueryParameter(key));
        }
    }

    Set<Parameter<?>> all() {
        return new LinkedHashSet<>(parameters.values());
    }

    QueryParameter named(String name) {
        return require(new ParameterKey(name, 0));
    }

    QueryParameter positional(int position) {
        return require(new ParameterKey(null, position));
    }

    void bind(QueryParameter parameter, @Nullable Object value) {
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
        return parameter.getName() != null ? named(parameter.getName()) : positional(parameter.getPosition());
    }

    /** The value for a marker, in the storage type of the column that the database says it is for. */
    @Nullable
    Object storage(int slot, Column column) {
        ParameterKey key = text.parameters().get(slot);
        if (!values.containsKey(key)) {
            throw new IllegalStateException(unbound(key).text());
        }
        return ValueTypes.toStorage(values.get(key), column.type());
    }

    private QueryParameter require(ParameterKey key) {
        QueryParameter parameter = parameters.get(key);
        if (parameter == null) {
            throw new IllegalArgumentException(Problem.of("RW-1503", "The query has no parameter " + key)
                    .at(text.text())
                    .fix(parameters.isEmpty() ? "It has no parameters at all" : "It has " + parameters.keySet())
                    .text());
        }
        return parameter;
    }

    private Problem unbound(ParameterKey key) {
        return Problem.of("RW-1504", "The parameter " + key + " has no value")
                .at(text.text())
                .fix("Call setParameter");
    }

    /** One parameter of a native query; its type is not known before the database has prepared the text. */
    record QueryParameter(ParameterKey key) implements Parameter<Object> {
        @Override
        public @Nullable String getName() {
            return key.name();
        }

        @Override
        public @Nullable Integer getPosition() {
            return key.name() == null ? key.position() : null;
        }

        @Override
        public Class<Object> getParameterType() {
            return Object.class;
        }
    }
}
