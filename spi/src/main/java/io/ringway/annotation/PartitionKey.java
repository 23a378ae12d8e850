// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts an id attribute into the partition key. It makes the attribute an id attribute also without {@code @Id}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface PartitionKey {
    /** The place in the partition key, from 0; attributes of equal order stand as they are declared. */
    int order() default 0;
}
