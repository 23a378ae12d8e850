// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoUnit;

/**
 * After which time the values of an entity's rows expire when a write does not say otherwise by a {@link io.ringway.Ttl}. It is
 * the option {@code default_time_to_live} of the table, which schema management sets.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DefaultTtl {
    /** A number of units; 0: never. */
    long value();

    /** A unit of exact length: seconds to days. */
    ChronoUnit unit() default ChronoUnit.SECONDS;
}
