// SPDX-License-Identifier: Apache-2.0
/** What tables have besides plain columns, from the annotation to the rows of a real node. */
@NullMarked
package io.ringway.tables;

import org.jspecify.annotations.NullMarked;
