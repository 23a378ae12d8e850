// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.Problem;
import io.ringway.data.declared.Boxed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of an intercepted method: what its interceptors share. For one thread at a time. */
final class Invocation {
    /** Where interceptors look that were written before Jakarta Interceptors 2.2, those of transaction managers among them. */
    private static final String BINDINGS = "org.jboss.weld.interceptor.bindings";

    private final InterceptedMethod method;
    private @Nullable Object[] parameters;
    private @Nullable Map<String, Object> data;

    Invocation(InterceptedMethod method, @Nullable Object[] parameters) {
        this.method = method;
        this.parameters = parameters;
    }

    InterceptedMethod method() {
        return method;
    }

    @Nullable
    Object[] parameters() {
        return parameters;
    }

    /** @throws IllegalArgumentException RW-2076, when they are not what the method takes */
    void replaceParameters(@Nullable Object @Nullable [] replacements) {
        Class<?>[] types = method.method().getParameterTypes();
        if (replacements == null || replacements.length != types.length) {
            throw refusal("It takes " + types.length);
        }
        for (int i = 0; i < types.length; i++) {
            Object value = replacements[i];
            if (value == null ? types[i].isPrimitive() : !Boxed.of(types[i]).isInstance(value)) {
                throw refusal("Number " + (i + 1) + " is of the type " + types[i].getTypeName());
            }
        }
        parameters = replacements;
    }

    Map<String, Object> data() {
        Map<String, Object> known = data;
        if (known == null) {
            known = new HashMap<>();
            known.put(BINDINGS, method.bindings());
            data = known;
        }
        return known;
    }

    /** Calls the interceptor at a position, or the method itself behind the last of them. */
    @Nullable
    Object proceed(int position) throws Exception {
        List<AroundInvokeMethod> interceptors = method.interceptors();
        return position < interceptors.size()
                ? interceptors.get(position).call(new InvocationStep(this, position + 1))
                : method.call().execute(parameters);
    }

    private IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException(
                Problem.of("RW-2076", "An interceptor sets parameters that the method of a repository does not take")
                        .at(method.method().getDeclaringClass().getSimpleName() + "."
                                + method.method().getName())
                        .because(why)
                        .fix("Set as many values as it has parameters, of their types")
                        .text());
    }
}
