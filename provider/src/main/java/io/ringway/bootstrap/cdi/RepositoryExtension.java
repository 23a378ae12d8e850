// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.bootstrap.cdi.intercepted.RepositoryInterceptors;
import jakarta.data.repository.Repository;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes repositories beans in containers that take portable extensions: Weld, OpenWebBeans and Jakarta EE servers. Each is of
 * the type of its interface. Found through {@code META-INF/services}.
 */
public class RepositoryExtension implements Extension {
    private final RepositoryClasses repositories = new RepositoryClasses();
    private @Nullable RepositoryUnits units;

    /** Made by the container. */
    public RepositoryExtension() {}

    void addIndexed(@Observes BeforeBeanDiscovery event) {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), RepositoryExtension.class.getClassLoader());
        RepositoryIndex.names(loader).forEach(name -> repositories.add(name, loader));
    }

    void addDiscovered(@Observes @WithAnnotations(Repository.class) ProcessAnnotatedType<?> event) {
        repositories.add(event.getAnnotatedType().getJavaClass());
    }

    void addBeans(@Observes AfterBeanDiscovery event, BeanManager beans) {
        RepositoryUnits made = new RepositoryUnits(beans);
        units = made;
        repositories.found().forEach(type -> addBean(event, beans, RepositoryBean.of(type), made));
    }

    /** What it throws is a problem of the deployment; one that is added to the event OpenWebBeans only logs. */
    void check(@Observes AfterDeploymentValidation event, BeanManager beans) {
        repositories.requireSound();
        Objects.requireNonNull(units).check(repositories.found(), beans);
    }

    void close(@Observes BeforeShutdown event) {
        if (units != null) {
            units.close();
        }
    }

    private static <R> void addBean(
            AfterBeanDiscovery event, BeanManager beans, RepositoryBean<R> bean, RepositoryUnits units) {
        Class<R> type = bean.type();
        BeanConfigurator<R> added = event.<R>addBean()
                .beanClass(type)
                .types(type, Object.class)
                .qualifiers(bean.qualifiers())
                .scope(bean.scope())
                .stereotypes(bean.stereotypes())
                .id(type.getName());
        if (bean.name() != null) {
            added.name(bean.name());
        }
        added.<R>createWith(context -> RepositoryInterceptors.around(units.repository(type), type, beans, context))
                .destroyWith((repository, context) -> context.release());
    }
}
