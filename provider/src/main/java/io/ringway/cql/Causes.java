// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.metadata.Node;
import org.jspecify.annotations.Nullable;

/** What throwables say. */
final class Causes {
    private Causes() {}

    /** The message; without one, the kind of throwable. */
    static String message(@Nullable Throwable cause) {
        if (cause == null) {
            return "The driver gave no reason";
        }
        String message = cause.getMessage();
        return message == null || message.isEmpty() ? cause.getClass().getSimpleName() : message;
    }

    /** Where a node is, as {@code host:port}: an address that was given as a number has no name before its slash. */
    static String address(Node node) {
        String endPoint = node.getEndPoint().toString();
        return endPoint.startsWith("/") ? endPoint.substring(1) : endPoint;
    }

    /** The first of a type among a throwable, what it suppressed and their causes. */
    static <T extends Throwable> @Nullable T find(@Nullable Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                T found = find(suppressed, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
