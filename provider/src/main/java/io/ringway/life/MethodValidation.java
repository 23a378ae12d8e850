// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Checks calls of methods that have constraints. Jakarta Validation's types stay behind it: its API need not be there. */
public interface MethodValidation {
    /** What of a method has constraints. */
    enum Constrained {
        NOTHING,
        PARAMETERS,
        RESULT,
        BOTH
    }

    /** @param type whose method it is, or that inherits it */
    Constrained constrained(Class<?> type, Method method);

    /**
     * Checks the arguments of a call before it is done.
     *
     * @param instance whose method is called
     * @throws RuntimeException RW-2035, Jakarta Validation's, when a constraint is violated
     */
    void checkArguments(Object instance, Method method, @Nullable Object[] arguments);

    /**
     * Checks what a call gave.
     *
     * @param result a stage is complete; constraints on its type argument are those of what it has
     * @throws RuntimeException RW-2036, Jakarta Validation's, when a constraint is violated
     */
    void checkResult(Object instance, Method method, @Nullable Object result);
}
