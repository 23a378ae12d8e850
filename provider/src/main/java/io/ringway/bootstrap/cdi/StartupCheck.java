// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.EventContext;
import java.util.List;

/** Checks all repositories when the application starts, which fails when one of them cannot be served. */
public final class StartupCheck implements SyntheticObserver<Startup> {
    /** Made by the container. */
    public StartupCheck() {}

    @Override
    public void observe(EventContext<Startup> event, Parameters parameters) {
        Class<?>[] repositories = parameters.get(RepositoryBuildExtension.REPOSITORIES, Class[].class);
        CDI<Object> container = CDI.current();
        container.select(RepositoryUnits.class).get().check(List.of(repositories), container.getBeanContainer());
    }
}
