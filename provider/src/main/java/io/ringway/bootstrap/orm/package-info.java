// SPDX-License-Identifier: Apache-2.0
/**
 * Reads mapping files (Jakarta Persistence 3.2, chapter 12) and answers for the annotations that they stand for: a {@link
 * io.ringway.mapping.Metadata} over that of the classes. Stands on {@code mapping}, {@code bootstrap.unit} and {@code
 * bootstrap.xml}, and is called by {@code io.ringway.bootstrap}. Used by one thread, while a unit is opened; the metadata is
 * safe for any number.
 */
@NullMarked
package io.ringway.bootstrap.orm;

import org.jspecify.annotations.NullMarked;
