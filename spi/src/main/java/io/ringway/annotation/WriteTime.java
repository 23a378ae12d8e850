// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that tells when another column was written: read with the row, and never written. It is a {@code long} or
 * {@code Long} in microseconds since 1970-01-01T00:00Z, or an {@link java.time.Instant}; null, or 0 of a primitive, where the
 * column has no value. A flush does not change it: it tells of the row as it was read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface WriteTime {
    /** The name of the column: outside the key, and no collection unless it is frozen. */
    String value();
}
