// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import org.jspecify.annotations.Nullable;

/** The one instance of a listener class in a unit, made at its first call. */
final class ListenerInstance {
    private final Class<?> type;
    private final Listeners listeners;
    private volatile @Nullable Object instance;

    ListenerInstance(Class<?> type, Listeners listeners) {
        this.type = type;
        this.listeners = listeners;
    }

    Object get() {
        Object made = instance;
        return made == null ? make() : made;
    }

    private synchronized Object make() {
        Object made = instance;
        if (made == null) {
            made = listeners.create(type);
            instance = made;
        }
        return made;
    }
}
