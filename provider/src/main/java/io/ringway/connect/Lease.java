// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.spi.Datastore;
import org.jspecify.annotations.Nullable;

/**
 * An open session, held for one operation: it is not closed before the operation has ended, even when its connection is
 * replaced or unregistered meanwhile. All operations of a session share one object, so to hold it costs no allocation.
 */
public final class Lease {
    private final Session session;
    private final Datastore datastore;
    private final @Nullable String profile;

    Lease(Session session, Datastore datastore, @Nullable String profile) {
        this.session = session;
        this.datastore = datastore;
        this.profile = profile;
    }

    public Datastore datastore() {
        return datastore;
    }

    /** The execution profile of the driver's configuration that requests use; null for the configuration's default. */
    public @Nullable String profile() {
        return profile;
    }

    /**
     * Ends the operation; exactly once per {@link Placement#acquire()}, an asynchronous operation when it completes.
     *
     * @throws IllegalStateException when more operations have ended than were begun
     */
    public void release() {
        session.release();
    }
}
