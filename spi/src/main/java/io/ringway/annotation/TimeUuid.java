// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a {@code UUID} in a {@code timeuuid} column, which is sorted by time. With {@code @GeneratedValue} the id that is
 * made is a version 1 UUID of the moment, later than each one before it in this unit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface TimeUuid {}
