// SPDX-License-Identifier: Apache-2.0
/**
 * Which connection and which keyspace an operation is for, and the open sessions behind the names: registry, router, placements. Below it is
 * the module spi alone. Everything here is safe for use by any number of threads.
 */
@NullMarked
package io.ringway.connect;

import org.jspecify.annotations.NullMarked;
