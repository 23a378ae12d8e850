// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.ConfigurationException;
import jakarta.data.repository.Repository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanBuilder;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Makes repositories beans in containers that take build compatible extensions alone. It opens no unit: that, and the check of
 * all methods, is left to the start of the application. Found through {@code META-INF/services}.
 */
@SkipIfPortableExtensionPresent(RepositoryExtension.class)
public final class RepositoryBuildExtension implements BuildCompatibleExtension {
    static final String REPOSITORIES = "repositories";

    private final RepositoryClasses repositories = new RepositoryClasses();
    private final ClassLoader loader = Objects.requireNonNullElse(
            Thread.currentThread().getContextClassLoader(), RepositoryBuildExtension.class.getClassLoader());

    /** Made by the container. */
    public RepositoryBuildExtension() {}

    /** In archives with the discovery mode {@code annotated} interfaces are not searched. */
    @Discovery
    public void addIndexed(ScannedClasses classes) {
        RepositoryIndex.names(loader).forEach(classes::add);
    }

    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Repository.class)
    public void addDiscovered(ClassConfig type) {
        repositories.add(type.info().name(), loader);
    }

    @Synthesis
    public void addBeans(SyntheticComponents components) {
        Class<?>[] found = repositories.found().toArray(Class<?>[]::new);
        components
                .addBean(RepositoryUnits.class)
                .type(RepositoryUnits.class)
                .scope(Singleton.class)
                .createWith(UnitsCreator.class)
                .disposeWith(UnitsDisposer.class);
        components
                .addBean(InterceptorContext.class)
                .type(InterceptorContext.class)
                .scope(Dependent.class)
                .createWith(ContextCreator.class)
                .disposeWith(ContextDisposer.class);
        components
                .<Startup>addObserver(Startup.class)
                .withParam(REPOSITORIES, found)
                .observeWith(StartupCheck.class);
        for (Class<?> type : found) {
            addBean(components, RepositoryBean.of(type));
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> void addBean(SyntheticComponents components, RepositoryBean<R> bean) {
        SyntheticBeanBuilder<R> added = components
                .addBean(bean.type())
                .type(bean.type())
                .scope(bean.scope())
                .withParam(REPOSITORIES, bean.type())
                .createWith((Class<RepositoryCreator<R>>) (Class<?>) RepositoryCreator.class);
        bean.qualifiers().forEach(added::qualifier);
        bean.stereotypes().forEach(added::stereotype);
        if (bean.name() != null) {
            added.name(bean.name());
        }
    }

    @Validation
    public void check(Messages messages) {
        try {
            repositories.requireSound();
        } catch (ConfigurationException e) {
            messages.error(e);
        }
    }
}
