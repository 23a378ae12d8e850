// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/**
 * Writes that are collected and then sent together, to one connection. Nothing is visible in the database before {@link
 * #execute}. The place of each write is decided when it is added; its values are those of the instance when it is sent. For
 * one thread at a time.
 *
 * <p>A batch with a connection of its own gives it to the writes that only the unit's or the registry's default would have
 * placed. In a batch without one, the first write decides. Every write has to be for the batch's connection.
 */
public interface Batch extends AutoCloseable {

    /**
     * A new row, as {@link EntityStore#insert}.
     *
     * @param options of this write: a route, a TTL, a timestamp, conditions
     * @throws BatchConnectionMismatchException when the write is placed on another connection than the batch
     * @throws RouteMismatchException when the instance is managed at another place
     * @throws IllegalArgumentException when an option does not go with the write, with the others or with the batch, or
     *     another instance with the same id is in the batch; the batch is as it was
     */
    Batch insert(Object entity, WriteOption... options);

    /** A change of a row, as {@link EntityStore#update}. */
    Batch update(Object entity, WriteOption... options);

    /** A whole row, as {@link EntityStore#upsert}. */
    Batch upsert(Object entity, WriteOption... options);

    /** The removal of a row, as {@link EntityStore#delete}. */
    Batch delete(Object entity, WriteOption... options);

    /**
     * The removal of all rows of a partition.
     *
     * @param partitionKey the values of the partition key's attributes, in its order
     */
    Batch deletePartition(Class<?> entity, Object... partitionKey);

    /**
     * A statement in CQL that writes. Of the batch's options all but the TTL reach it.
     *
     * @param statement with {@code ?} or {@code :name} for the values
     * @param values by position; a null erases
     */
    Batch cql(String statement, @Nullable Object... values);

    /**
     * A repository whose writes become part of this batch: its methods with {@code @Insert}, {@code @Update}, {@code @Save} and
     * {@code @Delete} add what {@link #insert}, {@link #update}, {@link #upsert} and {@link #delete} do, and send nothing. What
     * reads runs at once, as ever.
     *
     * @param repository an interface with {@link jakarta.data.repository.Repository}
     * @throws jakarta.data.exceptions.MappingException as {@link Repositories#get} does
     */
    <R> R repository(Class<R> repository);

    /** Runs once for each {@link #execute} that sent something and went through; in the order of these calls. */
    Batch afterSuccess(Runnable callback);

    /**
     * Sends what was collected since the last execute; nothing when that is nothing. What could not be applied stays
     * collected until it is sent again or discarded.
     *
     * @throws BatchNotAppliedException when a condition did not hold
     * @throws FlushException when a write failed; it says what became of each
     * @throws RingwayException when the batch cannot be one: too large, conditional over several partitions, or with a
     *     timestamp beside a condition in CQL; nothing is sent then
     */
    void execute();

    /** Forgets what was collected. */
    void discard();

    /** How many writes are collected. */
    int size();

    /** What {@link #execute} would send. Opens the connection and prepares statements, and writes nothing. */
    BatchPlan explain();

    /** Discards what was not executed. */
    @Override
    void close();
}
