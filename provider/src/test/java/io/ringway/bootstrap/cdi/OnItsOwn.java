// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import jakarta.data.repository.Repository;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Validation;

/** The build compatible extension as a container sees it that knows no portable ones: Weld passes over ours even without its twin. */
public final class OnItsOwn implements BuildCompatibleExtension {
    private final RepositoryBuildExtension ours = new RepositoryBuildExtension();

    @Discovery
    public void addIndexed(ScannedClasses classes) {
        ours.addIndexed(classes);
    }

    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Repository.class)
    public void addDiscovered(ClassConfig type) {
        ours.addDiscovered(type);
    }

    @Synthesis
    public void addBeans(SyntheticComponents components) {
        ours.addBeans(components);
    }

    @Validation
    public void check(Messages messages) {
        ours.check(messages);
    }
}
