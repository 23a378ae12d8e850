// SPDX-License-Identifier: Apache-2.0
/**
 * The conformance kit for datastores: extend {@link io.ringway.tck.datastore.DatastoreConformance}. Stands on {@code
 * io.ringway.spi}, JUnit and AssertJ. For one thread at a time.
 */
@NullMarked
package io.ringway.tck.datastore;

import org.jspecify.annotations.NullMarked;
