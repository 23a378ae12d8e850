// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Using;
import org.jspecify.annotations.Nullable;

/** Rules for combining routes. */
final class Routes {
    private Routes() {}

    /** A route, with what it leaves open taken from another one. */
    static Using over(Using route, @Nullable Using outer) {
        return outer == null ? route : route.over(outer);
    }

    /** The route among the options of an operation; null when there is none. */
    static @Nullable Using option(Object... options) {
        Using found = null;
        for (Object option : options) {
            if (option instanceof Using using) {
                found = using;
            }
        }
        return found;
    }

    /** The route that hints name; null when they name none. */
    static @Nullable Using hinted(@Nullable Object connection, @Nullable Object keyspace) {
        if (connection == null && keyspace == null) {
            return null;
        }
        return new Using(
                connection == null ? null : connection.toString(), keyspace == null ? null : keyspace.toString());
    }
}
