// SPDX-License-Identifier: Apache-2.0
package io.ringway.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the columns of an attribute static: all rows of a partition share one value. To write it through one row changes it
 * for all of them; instances of other rows that were read before keep the old one until they are read again. To delete a row
 * leaves it. A null in an instance that is written as a whole (persist, insert, upsert) leaves it too: an instance speaks for
 * its row, not for the partition. Only to set it to null in an instance that was read erases it.
 *
 * <p>Only in tables with clustering columns; not for ids and versions. An entity whose id is the partition key alone, and all of
 * whose other attributes are static, is of the partitions of such a table, which another entity has: its instances are what
 * partitions share, with or without rows, a version too. A null in one that is written as a whole erases the value.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface StaticColumn {}
