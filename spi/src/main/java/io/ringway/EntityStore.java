// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.FindOption;
import java.util.Optional;

/**
 * The stateless operations: each call is executed before it returns, and nothing is managed. Got by {@code
 * emf.unwrap(EntityStore.class)}. Safe for use by any number of threads; an instance that is passed in must not be
 * changed meanwhile.
 *
 * <p>Where a verb takes an entity it also takes an {@link Iterable} of entities; these are written concurrently, those
 * of one partition together, and a failure is a {@link FlushException} that says which were applied. When nothing could be
 * sent, because no connection could be opened, it is a {@link ConnectionUnavailableException}, as of a read.
 */
public interface EntityStore {

    /** The row with this id as a detached instance, or empty. */
    <T> Optional<T> find(Class<T> entity, Object id, FindOption... options);

    /** Writes a new row. Null attributes are not sent. */
    void insert(Object entityOrEntities, WriteOption... options);

    /**
     * Changes an existing row. An instance that was read sends its dirty columns; one that the application built sends
     * every attribute, nulls erasing, and only where the row exists.
     *
     * @throws jakarta.persistence.OptimisticLockException when the row is not there or its version differs
     */
    void update(Object entityOrEntities, WriteOption... options);

    /**
     * Writes a row whether it exists or not. An instance that was read sends its dirty columns; one that the
     * application built writes the whole row, and a null erases unless {@code ringway.upsert.nulls} is {@code keep}.
     */
    void upsert(Object entityOrEntities, WriteOption... options);

    /** Deletes the row. */
    void delete(Object entityOrEntities, WriteOption... options);
}
