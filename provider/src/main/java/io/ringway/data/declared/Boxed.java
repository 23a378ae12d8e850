// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import java.lang.invoke.MethodType;

/** Primitives as the classes of their objects. */
public final class Boxed {
    private Boxed() {}

    /** The class itself when it is no primitive. */
    public static Class<?> of(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
