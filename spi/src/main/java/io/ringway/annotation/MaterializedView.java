// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an entity a materialized view of another entity's table: the same rows under another key, kept by the database. It can
 * be found and queried, and not written: its rows follow those of the table, a little later. Queries of the table that no key and
 * no index of it serves find rows by the view's key; they do not find what the view does not have yet.
 *
 * <p>Its attributes have columns of that table, by their names. Its key has all columns of the table's key, and at most one
 * other; a row in which that one is null is not in the view.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MaterializedView {
    /** The entity whose table it is a view of; no view itself. */
    Class<?> of();
}
