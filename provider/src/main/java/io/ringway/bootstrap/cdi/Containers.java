// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Where the application runs. Stateless. */
final class Containers {
    private Containers() {}

    /** Whether a container of Jakarta EE opens the units: it gives every module a name (Jakarta EE Platform, 5.2.2). */
    @SuppressWarnings("BanJNDI")
    static boolean opensUnits() {
        try {
            return InitialContext.doLookup("java:module/ModuleName") != null;
        } catch (NamingException javaSe) {
            return false;
        }
    }
}
