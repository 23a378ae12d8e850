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

/** Makes the repository of the interface that is its parameter. */
public final class RepositoryCreator implements SyntheticBeanCreator<Object> {
    /** Made by the container. */
    public RepositoryCreator() {}

    @Override
    public Object create(Instance<Object> lookup, Parameters parameters) {
        return create(lookup, parameters.get(RepositoryBuildExtension.REPOSITORIES, Class.class));
    }

    private static <R> R create(Instance<Object> lookup, Class<R> type) {
        R repository = lookup.select(RepositoryUnits.class).get().repository(type);
        BeanContainer beans = lookup.select(BeanContainer.class).get();
        Instance<R> itself = lookup.select(type, Any.Literal.INSTANCE);
        Bean<R> bean = itself.isResolvable() ? itself.getHandle().getBean() : null;
        CreationalContext<?> context =
                lookup.select(InterceptorContext.class).get().open(beans, bean);
        return RepositoryInterceptors.around(repository, type, beans, context);
    }
}
