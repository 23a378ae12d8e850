// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The named connection of an entity, of every entity of a package, of a repository or of a repository method, unless
 * something more specific decides (an option, a view, a scope).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.METHOD})
public @interface Connection {
    /** The name under which the connection is registered. */
    String value();
}
