// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.context.query.CompiledQuery;
import io.ringway.data.declared.Boxed;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.ResultType;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.typed.QueryParameter;
import io.ringway.store.StatelessStore;
import jakarta.data.exceptions.MappingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled statement of a method, and where it finds the values of its parameters. */
final class PreparedQuery {
    private final CompiledQuery query;
    private final List<QueryParameter> parameters;
    private final @Nullable MethodParameter[] arguments;
    private final int added;
    private volatile @Nullable ResultRows rows;

    /** A query all of whose items belong to the result. */
    PreparedQuery(CompiledQuery query, Map<String, MethodParameter> arguments) {
        this(query, arguments, 0);
    }

    /**
     * @param arguments the method's parameters, by the text of the query's
     * @param added how many of the items, the last ones, do not belong to the result
     * @throws MappingException RW-2013, when one is of a type that the query does not take
     */
    PreparedQuery(CompiledQuery query, Map<String, MethodParameter> arguments, int added) {
        this.query = query;
        this.added = added;
        this.parameters = query.resolution().parameters();
        this.arguments = new MethodParameter[parameters.size()];
        for (int i = 0; i < this.arguments.length; i++) {
            MethodParameter argument = arguments.get(parameters.get(i).text());
            if (argument != null) {
                check(parameters.get(i), argument);
            }
            this.arguments[i] = argument;
        }
    }

    CompiledQuery query() {
        return query;
    }

    /** What its rows become; whichever server it runs on, its plans give the same items. */
    ResultRows rows(ReadPlan plan, ResultType result, StatelessStore store) {
        ResultRows known = rows;
        if (known == null) {
            List<Item> items = plan.items();
            known = ResultRows.of(items.subList(0, items.size() - added), result, store);
            rows = known;
        }
        return known;
    }

    /**
     * The values of the query's parameters.
     *
     * @param added those that are no arguments of the method, by the text of the query's parameter
     */
    @Nullable
    Object[] values(@Nullable Object[] given, Map<String, ?> added) {
        @Nullable Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            MethodParameter argument = arguments[i];
            Object value = argument == null ? added.get(parameters.get(i).text()) : given[argument.index()];
            values[i] = parameters.get(i).collection() && value instanceof Object[] several
                    ? Arrays.asList(several)
                    : value;
        }
        return values;
    }

    private static void check(QueryParameter wanted, MethodParameter given) {
        Class<?> type = Boxed.of(wanted.collection() ? given.element() : given.type());
        boolean numbers = Number.class.isAssignableFrom(type) && Number.class.isAssignableFrom(wanted.type());
        boolean fits = wanted.type().isAssignableFrom(type) || type.isAssignableFrom(wanted.type()) || numbers;
        if (!fits || wanted.collection() && !given.several()) {
            throw new MappingException(Problem.of(
                            "RW-2013",
                            "The parameter " + (given.index() + 1) + " is of type "
                                    + given.type().getTypeName() + ", and the query takes "
                                    + (wanted.collection() ? "a collection of " : "")
                                    + wanted.type().getTypeName())
                    .at(wanted.text())
                    .text());
        }
    }
}
