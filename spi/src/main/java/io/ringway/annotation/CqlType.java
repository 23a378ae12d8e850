// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The CQL type of an attribute's column, where it is not the natural one of the Java type. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface CqlType {
    /**
     * The type as CQL writes it, such as {@code tinyint}, {@code timeuuid}, {@code list<ascii>}, {@code tuple<int, text>} on
     * a record or {@code vector<float, 3>} on a {@code float[]} or a list of {@code Float}. What stands inside another type
     * is frozen without being written so.
     */
    String value();
}
