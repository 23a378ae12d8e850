// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.WriteOption;
import io.ringway.data.declared.MethodParameter;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.plan.WriteSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a method that writes: parameters that say how. */
final class WriteOptions {
    private final List<MethodParameter> parameters;

    private WriteOptions(List<MethodParameter> parameters) {
        this.parameters = parameters;
    }

    static WriteOptions of(RepositoryMethod method) {
        return new WriteOptions(
                method.parameters().stream().filter(MethodParameter::option).toList());
    }

    /** What a call says; a null says nothing. */
    WriteSettings of(@Nullable Object[] arguments) {
        if (parameters.isEmpty()) {
            return WriteSettings.NONE;
        }
        List<WriteOption> options = new ArrayList<>();
        for (MethodParameter parameter : parameters) {
            Object value = arguments[parameter.index()];
            if (value instanceof WriteOption[] several) {
                options.addAll(List.of(several));
            } else if (value != null) {
                options.add((WriteOption) value);
            }
        }
        return WriteSettings.of(options.toArray(new WriteOption[0]));
    }
}
