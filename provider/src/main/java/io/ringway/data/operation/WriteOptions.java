// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.WriteOption;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.plan.WriteSettings;
import org.jspecify.annotations.Nullable;

/** The options of a method that writes. */
final class WriteOptions {
    private final OptionParameters parameters;

    private WriteOptions(OptionParameters parameters) {
        this.parameters = parameters;
    }

    /** @throws jakarta.data.exceptions.MappingException RW-2041, when it has options of reads */
    static WriteOptions of(RepositoryMethod method) {
        OptionRules.checkWrite(method);
        return new WriteOptions(OptionParameters.of(method));
    }

    /** What a call says; a null says nothing. */
    WriteSettings of(@Nullable Object[] arguments) {
        return parameters.isEmpty()
                ? WriteSettings.NONE
                : WriteSettings.of(parameters.of(arguments).toArray(WriteOption[]::new));
    }
}
