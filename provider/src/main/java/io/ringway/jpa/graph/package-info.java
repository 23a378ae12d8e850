// SPDX-License-Identifier: Apache-2.0
/**
 * Entity graphs: how the application says which associations are loaded with an instance, and the plans that reads follow.
 * Neighbours below: {@code io.ringway.mapping} and {@code io.ringway.plan}.
 *
 * <p>The named graphs of a unit are safe for use by any number of threads; a graph that is being made is for one.
 */
@NullMarked
package io.ringway.jpa.graph;

import org.jspecify.annotations.NullMarked;
