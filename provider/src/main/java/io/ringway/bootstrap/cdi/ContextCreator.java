// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Makes the {@link InterceptorContext} of a repository. */
public final class ContextCreator implements SyntheticBeanCreator<InterceptorContext> {
    /** Made by the container. */
    public ContextCreator() {}

    @Override
    public InterceptorContext create(Instance<Object> lookup, Parameters parameters) {
        return new InterceptorContext();
    }
}
