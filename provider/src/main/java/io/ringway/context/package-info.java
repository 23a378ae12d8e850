// SPDX-License-Identifier: Apache-2.0
/**
 * The persistence context: which instances are managed, at which place each row is, and the unit of work that writes what
 * changed. Below: {@code store} and what that stands on.
 *
 * <p>Everything here is for one thread at a time; two threads at once are detected and refused.
 */
@NullMarked
package io.ringway.context;

import org.jspecify.annotations.NullMarked;
