// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** A method of an interceptor that is called around methods of a repository. Safe for use by any number of threads. */
@FunctionalInterface
interface AroundInvokeMethod {

    /** Calls it; what it throws is not wrapped. */
    @Nullable
    Object call(InvocationContext context) throws Exception;
}
