// SPDX-License-Identifier: Apache-2.0
/**
 * A CQL server that answers without storing anything, so that what a client costs can be measured. It speaks native
 * protocol V5 on loopback, in a process of its own. Below it are only the driver's protocol classes. One thread serves all
 * connections.
 */
@NullMarked
package io.ringway.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
