// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An EntityManager that says and chooses where its operations go. Got by {@code em.unwrap(RoutedEntityManager.class)}.
 * Like every EntityManager it is for one thread at a time.
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
