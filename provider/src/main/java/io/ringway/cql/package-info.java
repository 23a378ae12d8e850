// SPDX-License-Identifier: Apache-2.0
/**
 * The CQL datastore: renders selections and mutations as CQL and sends them through the Apache Cassandra Java driver;
 * nothing else imports the driver. Stands on {@code io.ringway.spi} alone and is found through
 * {@link java.util.ServiceLoader}. Its classes are safe for use by any number of threads, but for {@link
 * io.ringway.cql.SlotWriter} and {@link io.ringway.cql.CqlRowPage}, which serve one thread at a time.
 */
@NullMarked
package io.ringway.cql;

import org.jspecify.annotations.NullMarked;
