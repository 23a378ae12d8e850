// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Makes the one {@link RepositoryUnits} of a container. */
public final class UnitsCreator implements SyntheticBeanCreator<RepositoryUnits> {
    /** Made by the container. */
    public UnitsCreator() {}

    @Override
    public RepositoryUnits create(Instance<Object> lookup, Parameters parameters) {
        return new RepositoryUnits(null);
    }
}
