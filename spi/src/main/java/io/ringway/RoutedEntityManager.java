// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FindOption;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An EntityManager that says and chooses where its operations go. Got by {@code em.unwrap(RoutedEntityManager.class)}.
 * Like every EntityManager it is for one thread at a time.
 *
 * <p>Asynchronous operations have the persistence context for themselves until their stages are complete: any number of {@link
 * #findAsync} and {@link RoutedQuery#fetchAsync}, or one {@link #flushAsync}. Any other operation, a lazy load or the end of the
 * transaction meanwhile is an {@link IllegalStateException} (RW-1541), and managed instances must not be changed. The stages are
 * completed by a thread of the common pool that may be blocked, and never by one of the driver's; there too instances are made,
 * become managed and hear their callbacks. What depends on the last stage, and whoever has waited for it, can use the EntityManager.
 * The connection scopes of the call hold to its end; to cancel a stage stops nothing.
 */
public interface RoutedEntityManager extends EntityManager {

    /**
     * A view on the same persistence context whose operations go to a route. Closing the view closes nothing else.
     *
     * @param route what it leaves open is taken from this view's own route
     */
    RoutedEntityManager using(Using route);

    /**
     * Makes an instance managed and persistent, with options for its first write.
     *
     * @throws RouteMismatchException when the instance is managed at another place
     */
    void persist(Object entity, WriteOption... options);

    /** Copies the state of an instance to the managed instance at the route of this call, and returns that one. */
    <T> T merge(T entity, WriteOption... options);

    /**
     * Removes a managed instance, with options for the delete.
     *
     * @throws RouteMismatchException when the route of this call is not where the instance lives
     */
    void remove(Object entity, WriteOption... options);

    /**
     * As {@code find}, without a thread that waits as far as one read tells the row. Instances are managed when the stage is
     * complete; several reads under way are in flight together.
     *
     * @return the instance, or null when there is no such row; fails as {@code find} does
     * @throws IllegalStateException when the EntityManager is closed, or something else is under way (RW-1541)
     * @throws IllegalArgumentException when the class is not an entity of the unit
     */
    <T> CompletionStage<@Nullable T> findAsync(Class<T> entityClass, Object id, FindOption... options);

    /**
     * As {@code flush}, on another thread, which waits for the database; callbacks and validation are called there.
     *
     * @return complete when every write is answered; fails as {@code flush} does
     * @throws IllegalStateException when the EntityManager is closed, or something else is under way (RW-1541)
     * @throws jakarta.persistence.TransactionRequiredException as {@code flush} does
     */
    CompletionStage<@Nullable Void> flushAsync();

    /**
     * Collects the writes of a block and sends them at its end; an exception in it discards them and goes on, unless {@link
     * BatchOption#EXECUTE_ON_EXCEPTION} is given. Managed instances that it writes are clean afterwards.
     *
     * @throws RingwayException as {@link Batch#execute} says
     */
    void runInBatch(Consumer<Batch> work, BatchOption... options);

    /** As {@link #runInBatch}, with a result. */
    <R> R callInBatch(Function<Batch, R> work, BatchOption... options);

    /** A batch by hand, to be executed before it is closed. */
    Batch batch(BatchOption... options);

    /**
     * Where an operation on an entity would go, and why. Sends nothing.
     *
     * @param entity an entity class
     * @param options the options that the operation would have
     * @throws IllegalArgumentException when the class is not an entity of the unit
     */
    Route explainRoute(Class<?> entity, Object... options);
}
