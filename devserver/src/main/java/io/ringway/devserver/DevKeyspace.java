// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter of type String: the name of a keyspace that belongs to the test class alone, the same for all its
 * tests. The keyspace is not created.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface DevKeyspace {}
