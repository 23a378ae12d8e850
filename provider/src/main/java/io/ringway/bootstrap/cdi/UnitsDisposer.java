// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanDisposer;

/** Closes the units that were opened for a container's repositories. */
public final class UnitsDisposer implements SyntheticBeanDisposer<RepositoryUnits> {
    /** Made by the container. */
    public UnitsDisposer() {}

    @Override
    public void dispose(RepositoryUnits units, Instance<Object> lookup, Parameters parameters) {
        units.close();
    }
}
