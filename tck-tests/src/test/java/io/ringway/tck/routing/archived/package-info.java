// SPDX-License-Identifier: Apache-2.0
/** Entities whose package binds them to the second cluster. For the routing contract above it; one thread. */
@Connection("second")
@NullMarked
package io.ringway.tck.routing.archived;

import io.ringway.Connection;
import org.jspecify.annotations.NullMarked;
