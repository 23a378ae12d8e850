// SPDX-License-Identifier: Apache-2.0
/**
 * Finds and describes a persistence unit: from persistence.xml, from a {@link jakarta.persistence.PersistenceConfiguration} or from a container; its managed
 * classes, its mapping files and its settings. Opens nothing. Stands on the module spi and {@code bootstrap.xml} and is called by the other packages of {@code
 * io.ringway.bootstrap}. Instances are immutable and safe for
 * use by any number of threads.
 */
@NullMarked
package io.ringway.bootstrap.unit;

import org.jspecify.annotations.NullMarked;
