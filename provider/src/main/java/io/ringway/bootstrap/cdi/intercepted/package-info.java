// SPDX-License-Identifier: Apache-2.0
/**
 * Interceptors around repositories that CDI injects (Jakarta Data 1.0, Interceptor Annotations on Repository Methods): which
 * bindings a method has, and the chain that a call goes through. Below: {@code data.generated}, {@code data.declared} and the SPI.
 *
 * <p>Chains are made with a repository and are safe for any number of threads; an invocation belongs to one call.
 */
@NullMarked
package io.ringway.bootstrap.cdi.intercepted;

import org.jspecify.annotations.NullMarked;
