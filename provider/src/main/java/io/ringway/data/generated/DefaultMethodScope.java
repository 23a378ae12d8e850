// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.generated;

import io.ringway.spi.RepositoryOperation;
import java.util.Objects;
import net.bytebuddy.asm.Advice;

/** Copied into default methods: the last operation begins a call, and what it gives ends it. */
final class DefaultMethodScope {
    private DefaultMethodScope() {}

    @Advice.OnMethodEnter
    static AutoCloseable begin(@Advice.FieldValue(RepositoryGenerator.OPERATIONS) RepositoryOperation[] operations) {
        return (AutoCloseable) Objects.requireNonNull(operations[operations.length - 1].execute(new Object[0]));
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void end(@Advice.Enter AutoCloseable scope) throws Exception {
        scope.close();
    }
}
