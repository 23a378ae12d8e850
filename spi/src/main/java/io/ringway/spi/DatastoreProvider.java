// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.ConnectionSpec;
import java.util.concurrent.CompletionStage;

/** A kind of datastore, found through {@link java.util.ServiceLoader}. Safe for use by any number of threads. */
public interface DatastoreProvider {
    /** A short name, such as {@code cql}. */
    String name();

    /** The type of the sessions that can be handed in. */
    Class<?> sessionType();

    /**
     * Opens a connection. Does not block; fails with a {@link DatastoreException} that names the address and what was
     * refused.
     */
    CompletionStage<Datastore> open(ConnectionSpec spec);
}
