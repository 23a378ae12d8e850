// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Options of an entity's table, which schema management sets when it creates the table and changes when they differ:
 *
 * <pre>{@code
 * @TableOptions({"gc_grace_seconds = 3600", "compaction = {'class': 'LeveledCompactionStrategy'}"})
 * }</pre>
 *
 * An option of several entries counts as set when the table has those that stand here, whatever it has besides.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableOptions {
    /** Each as {@code name = value}; the value is a number, a boolean, a text in single quotes or a map in braces. */
    String[] value();
}
