// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.bootstrap.cdi.intercepted.RepositoryInterceptors;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;

/**
 * Makes the repository of the interface that is its parameter.
 *
 * @param <R> the interface
 */
public final class RepositoryCreator<R> implements SyntheticBeanCreator<R> {
    /** Made by the container. */
    public RepositoryCreator() {}

    @Override
    @SuppressWarnings("unchecked")
    public R create(Instance<Object> lookup, Parameters parameters) {
        Class<R> type = parameters.get(RepositoryBuildExtension.REPOSITORIES, Class.class);
        R repository = lookup.select(RepositoryUnits.class).get().repository(type);
        BeanContainer beans = lookup.select(BeanContainer.class).get();
        Instance<R> itself = lookup.select(type, Any.Literal.INSTANCE);
        Bean<R> bean = itself.isResolvable() ? itself.getHandle().getBean() : null;
        CreationalContext<?> context =
                lookup.select(InterceptorContext.class).get().open(beans, bean);
        return RepositoryInterceptors.around(repository, type, beans, context);
    }
}
