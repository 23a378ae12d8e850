// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.named.MethodName;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Position;
import jakarta.data.exceptions.MappingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a method whose name is its query. */
final class NamedParameters {
    private NamedParameters() {}

    /**
     * Which of the method's parameters each of the name's takes: in their order.
     *
     * @throws MappingException RW-2020, when there are more or fewer
     */
    static Map<String, MethodParameter> of(RepositoryMethod method, MethodName name) {
        List<MethodParameter> values = method.values();
        if (values.size() != name.parameters()) {
            throw new MappingException(Problem.of(
                            "RW-2020",
                            "The name has conditions for " + name.parameters() + " values, and the method has "
                                    + values.size() + " parameters for values")
                    .because("Between takes two, Null, True and False take none, and every other condition takes one")
                    .fix("Add what is missing, or take out what is too much")
                    .text());
        }
        Map<String, MethodParameter> arguments = new HashMap<>();
        for (MethodParameter value : values) {
            arguments.put(
                    Parameter.positional(arguments.size() + 1, Position.NONE).toString(), value);
        }
        return arguments;
    }
}
