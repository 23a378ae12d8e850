// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a method that are options: they say how, and are no values. */
record OptionParameters(List<MethodParameter> parameters) {
    static OptionParameters of(RepositoryMethod method) {
        return new OptionParameters(
                method.parameters().stream().filter(MethodParameter::option).toList());
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** What a call gives, arrays taken apart; a null says nothing. */
    List<Object> of(@Nullable Object[] arguments) {
        List<Object> options = new ArrayList<>();
        for (MethodParameter parameter : parameters) {
            Object value = arguments[parameter.index()];
            if (value instanceof Object[] several) {
                options.addAll(Arrays.asList(several));
            } else if (value != null) {
                options.add(value);
            }
        }
        return options;
    }
}
