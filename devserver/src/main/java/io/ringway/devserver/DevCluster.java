// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a parameter of type {@link DevCassandra}: which of the shared nodes is meant. Each name is a cluster of its own. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface DevCluster {

    /** Any name, such as {@code second}. */
    String value();
}
