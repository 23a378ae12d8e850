// SPDX-License-Identifier: Apache-2.0
/**
 * Real Cassandra nodes for development and tests: {@link io.ringway.devserver.DevCassandra} starts one as a process of
 * its own, from Maven artifacts, on the loopback interface. Below it there is only the module {@code spi}; the JUnit
 * extension needs JUnit Jupiter, which this module leaves to the application. Public types are safe for use by any
 * number of threads.
 */
@NullMarked
package io.ringway.devserver;

import org.jspecify.annotations.NullMarked;
