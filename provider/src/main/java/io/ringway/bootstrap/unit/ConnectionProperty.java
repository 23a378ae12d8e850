// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConnectionSpec;
import org.jspecify.annotations.Nullable;

/**
 * One property of {@code ringway.connections.<name>}.
 *
 * @param connection the connection's name, which may contain dots
 * @param setting one of {@link KnownProperties#CONNECTION_SETTINGS}; empty where the value is the whole specification
 */
record ConnectionProperty(String connection, String setting, UnitProperty property) {

    /** @return null when the name says nothing about a connection, or nothing known */
    static @Nullable ConnectionProperty of(UnitProperty property) {
        String name = property.name();
        if (!name.startsWith(KnownProperties.CONNECTIONS)) {
            return null;
        }
        String rest = name.substring(KnownProperties.CONNECTIONS.length());
        if (property.value() instanceof ConnectionSpec) {
            return rest.isEmpty() ? null : new ConnectionProperty(rest, "", property);
        }
        int dot = rest.lastIndexOf('.');
        return dot > 0 && KnownProperties.CONNECTION_SETTINGS.contains(rest.substring(dot + 1))
                ? new ConnectionProperty(rest.substring(0, dot), rest.substring(dot + 1), property)
                : null;
    }

    /** Whether it hands in the whole connection, so that no other setting can stand beside it. */
    boolean whole() {
        return setting.isEmpty() || setting.equals("session");
    }
}
