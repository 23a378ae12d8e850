// SPDX-License-Identifier: Apache-2.0
/**
 * What Jakarta's mapping annotations cannot say about a table. Depends on the two Jakarta APIs alone. Unless a type
 * says otherwise its instances are immutable and safe for use by any number of threads.
 */
@NullMarked
package io.ringway.annotation;

import org.jspecify.annotations.NullMarked;
