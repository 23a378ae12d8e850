// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Makes the repository of the interface that is its parameter. */
public final class RepositoryCreator implements SyntheticBeanCreator<Object> {
    /** Made by the container. */
    public RepositoryCreator() {}

    @Override
    public Object create(Instance<Object> lookup, Parameters parameters) {
        Class<?> type = parameters.get(RepositoryBuildExtension.REPOSITORIES, Class.class);
        return lookup.select(RepositoryUnits.class).get().repository(type);
    }
}
