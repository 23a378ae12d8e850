// SPDX-License-Identifier: Apache-2.0
/** The contract of routing: which cluster and which keyspace an operation reaches, judged by driver sessions of its own. */
@NullMarked
package io.ringway.tck.routing;

import org.jspecify.annotations.NullMarked;
