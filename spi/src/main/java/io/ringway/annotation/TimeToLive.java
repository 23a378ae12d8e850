// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that tells when the value of another column expires: read with the row, and never written. It is an {@code
 * int} or {@code Integer} in seconds, or a {@link java.time.Duration}, from the moment of the read; null, or 0 of a primitive,
 * where the value does not expire or is not there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface TimeToLive {
    /** The name of the column: outside the key, and no collection unless it is frozen. */
    String value();
}
