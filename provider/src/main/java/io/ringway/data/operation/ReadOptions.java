// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.data.declared.RepositoryMethod;
import io.ringway.plan.ReadSettings;
import org.jspecify.annotations.Nullable;

/** The options of a method that reads. */
public final class ReadOptions {
    private final OptionParameters parameters;

    private ReadOptions(OptionParameters parameters) {
        this.parameters = parameters;
    }

    /** @throws jakarta.data.exceptions.MappingException RW-2042, when it has options of writes */
    public static ReadOptions of(RepositoryMethod method) {
        OptionRules.checkQuery(method);
        return new ReadOptions(OptionParameters.of(method));
    }

    /** What a call says; a null says nothing. */
    public ReadSettings of(@Nullable Object[] arguments) {
        return parameters.isEmpty()
                ? ReadSettings.NONE
                : ReadSettings.of(parameters.of(arguments).toArray());
    }
}
