// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A selection that its datastore has prepared. Good for as long as the datastore is open. */
public interface PreparedSelection {
    Selection selection();

    /** Binds parameters; {@code parameters} is called before this returns. */
    BoundSelection bind(ParameterSource parameters, OperationOptions options);

    /**
     * Binds parameters, to begin where a page ended.
     *
     * @param pagingState of a page of the same statement with the same parameters
     * @throws DatastoreException when it is damaged, or of something else
     */
    BoundSelection resume(ParameterSource parameters, OperationOptions options, byte[] pagingState);
}
