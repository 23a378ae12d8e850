// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an embeddable as a value of a user-defined type in one column, where it would otherwise be spread over columns of
 * its own. The attributes of the class or record are the fields of the type. As an {@code @EmbeddedId} it stays spread.
 *
 * <p>The column is not frozen unless the attribute is {@link Frozen}: fields that changed are then written alone. Inside a
 * collection or another such type it is always frozen. The type belongs to the keyspace of each table that uses it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UserDefinedType {
    /** The name of the type, in lower case unless it is quoted; empty: the simple name of the class. */
    String value() default "";
}
