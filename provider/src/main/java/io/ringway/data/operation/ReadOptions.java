// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.plan.ReadSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a method that reads: parameters that say how. */
public final class ReadOptions {
    private final List<MethodParameter> parameters;

    private ReadOptions(List<MethodParameter> parameters) {
        this.parameters = parameters;
    }

    public static ReadOptions of(RepositoryMethod method) {
        return new ReadOptions(
                method.parameters().stream().filter(MethodParameter::option).toList());
    }

    /** What a call says; a null says nothing. */
    public ReadSettings of(@Nullable Object[] arguments) {
        if (parameters.isEmpty()) {
            return ReadSettings.NONE;
        }
        List<Object> options = new ArrayList<>();
        for (MethodParameter parameter : parameters) {
            Object value = arguments[parameter.index()];
            if (value instanceof Object[] several) {
                options.addAll(Arrays.asList(several));
            } else if (value != null) {
                options.add(value);
            }
        }
        return ReadSettings.of(options.toArray());
    }
}
