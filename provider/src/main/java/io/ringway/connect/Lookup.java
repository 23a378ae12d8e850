// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import org.jspecify.annotations.Nullable;

/**
 * What a registry and its parent held when something was looked up in them: the answer is good as long as they hold the
 * same.
 *
 * @param inherited the parent's; null when there is no parent
 */
record Lookup(Registrations own, @Nullable Registrations inherited) {

    @Nullable
    Registered find(String name) {
        Registered found = own.get(name);
        return found == null && inherited != null ? inherited.get(name) : found;
    }

    /** The default that this registry itself has, when that name still exists. */
    @Nullable
    String ownDefault() {
        String name = own.defaultName();
        return name != null && find(name) != null ? name : null;
    }

    @Nullable
    String inheritedDefault() {
        return inherited == null ? null : inherited.defaultName();
    }
}
