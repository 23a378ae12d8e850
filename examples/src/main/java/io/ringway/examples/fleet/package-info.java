// SPDX-License-Identifier: Apache-2.0
/**
 * The example: a fleet of cars on two clusters. {@link io.ringway.examples.fleet.FleetExample} starts the clusters and tells
 * what it does; the entities are as an application would write them. Below: Ringway and the development server. For one
 * thread.
 */
@NullMarked
package io.ringway.examples.fleet;

import org.jspecify.annotations.NullMarked;
