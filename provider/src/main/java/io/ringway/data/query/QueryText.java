// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.query.typed.QueryParameter;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query that a method has as text. */
final class QueryText {
    private QueryText() {}

    /**
     * Which of the method's parameters each of the query's takes: by its name, or by its position among those that are values
     * (Jakarta Data 1.0, 4.3.1).
     *
     * @throws MappingException RW-2012, when one of either is left over
     */
    static Map<String, MethodParameter> arguments(RepositoryMethod method, List<QueryParameter> wanted) {
        List<MethodParameter> values = new ArrayList<>(method.values());
        Map<String, MethodParameter> arguments = new HashMap<>();
        for (QueryParameter each : wanted) {
            arguments.put(each.text(), argument(method, each));
        }
        values.removeAll(arguments.values());
        if (!values.isEmpty()) {
            throw new MappingException(
                    Problem.of("RW-2012", "The query does not use the parameter " + text(values.get(0)))
                            .fix("Take the parameter out, or use it as :name or ?n")
                            .text());
        }
        return arguments;
    }

    private static MethodParameter argument(RepositoryMethod method, QueryParameter wanted) {
        List<MethodParameter> values = method.values();
        if (wanted.name() == null) {
            if (wanted.number() <= values.size()) {
                return values.get(wanted.number() - 1);
            }
        } else {
            for (MethodParameter value : values) {
                if (wanted.name().equals(value.param() == null ? value.name() : value.param())) {
                    return value;
                }
            }
        }
        throw new MappingException(Problem.of("RW-2012", "The method has no parameter for " + wanted.text())
                .because("It has " + values.stream().map(QueryText::text).toList())
                .fix("Name it with @Param, or compile with -parameters")
                .text());
    }

    private static String text(MethodParameter parameter) {
        String name = parameter.param() == null ? parameter.name() : parameter.param();
        return (name == null ? "" : name + " ") + "?" + (parameter.index() + 1);
    }
}
