// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the Jakarta Data TCK as it is published, from its jar, on a real node. Above the
 * unit's repositories. Used by one thread.
 */
@NullMarked
package io.ringway.tck.data;

import org.jspecify.annotations.NullMarked;
