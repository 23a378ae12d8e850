// SPDX-License-Identifier: Apache-2.0
/**
 * The faces that Jakarta Persistence names: EntityManager, EntityManagerFactory, Query, EntityTransaction. Thin: what they
 * do is in the floors below, {@code context}, {@code store}, {@code query} and {@code schema}. Where JTA's transactions are
 * found is in {@code jta}.
 *
 * <p>The factory is safe for use by any number of threads; everything that comes from an EntityManager is for one.
 */
@NullMarked
package io.ringway.jpa;

import org.jspecify.annotations.NullMarked;
