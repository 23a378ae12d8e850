// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import org.jboss.weld.environment.se.Weld;

/** Which of the extensions does it. */
enum Which {
    PORTABLE,
    BUILD_COMPATIBLE;

    /** Weld, before it starts. */
    Weld container(Application application) {
        Weld weld = new Weld().containerId(name());
        if (this == BUILD_COMPATIBLE) {
            application.withoutPortableExtension();
            weld.addBuildCompatibleExtensions(OnItsOwn.class);
        }
        return weld;
    }
}
