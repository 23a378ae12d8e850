// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a registry holds at one moment. Each change makes another instance, so what was found in one is still right as
 * long as the registry has the same instance.
 */
record Registrations(
        Map<String, Registered> byName, @Nullable String defaultName, boolean closed) {
    static final Registrations NONE = new Registrations(Map.of(), null, false);

    Registrations {
        byName = Map.copyOf(byName);
    }

    @Nullable
    Registered get(String name) {
        return byName.get(name);
    }

    Registrations with(Registered registered, boolean makeDefault) {
        Map<String, Registered> changed = new HashMap<>(byName);
        changed.put(registered.name(), registered);
        return new Registrations(changed, makeDefault ? registered.name() : defaultName, closed);
    }

    Registrations without(String name) {
        Map<String, Registered> changed = new HashMap<>(byName);
        changed.remove(name);
        return new Registrations(changed, name.equals(defaultName) ? null : defaultName, closed);
    }

    Registrations withDefault(String name) {
        return new Registrations(byName, name, closed);
    }

    Registrations asClosed() {
        return new Registrations(byName, defaultName, true);
    }
}
