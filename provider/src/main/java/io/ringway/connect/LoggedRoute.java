// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The place of an operation in SLF4J's MDC, for the log lines that this thread writes while it hands a request to a
 * datastore. Where the datastore does not log, it costs one check and no allocation:
 *
 * <pre>{@code
 * boolean logged = LoggedRoute.enter(place);
 * try {
 *     return datastore.apply(mutation);
 * } finally {
 *     LoggedRoute.leave(logged);
 * }
 * }</pre>
 */
public final class LoggedRoute {
    /** The MDC key of the connection's name. */
    public static final String CONNECTION = "ringway.connection";

    /** The MDC key of the keyspace's name. */
    public static final String KEYSPACE = "ringway.keyspace";

    private static final Logger REQUESTS = LoggerFactory.getLogger("io.ringway.cql");

    private LoggedRoute() {}

    /** @return what {@link #leave} is told: false when requests are not logged, and nothing was done */
    public static boolean enter(Placement place) {
        if (!REQUESTS.isDebugEnabled()) {
            return false;
        }
        MDC.put(CONNECTION, place.connection());
        MDC.put(KEYSPACE, place.keyspace());
        return true;
    }

    public static void leave(boolean entered) {
        if (entered) {
            MDC.remove(CONNECTION);
            MDC.remove(KEYSPACE);
        }
    }

    /** Logs something about a connection, with its names. */
    public static void log(String connection, @Nullable String keyspace, Runnable line) {
        MDC.put(CONNECTION, connection);
        if (keyspace != null) {
            MDC.put(KEYSPACE, keyspace);
        }
        try {
            line.run();
        } finally {
            leave(true);
        }
    }
}
