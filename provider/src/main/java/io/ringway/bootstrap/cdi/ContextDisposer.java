// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanDisposer;

/** Destroys the interceptors of a repository. */
public final class ContextDisposer implements SyntheticBeanDisposer<InterceptorContext> {
    /** Made by the container. */
    public ContextDisposer() {}

    @Override
    public void dispose(InterceptorContext interceptors, Instance<Object> lookup, Parameters parameters) {
        interceptors.close();
    }
}
