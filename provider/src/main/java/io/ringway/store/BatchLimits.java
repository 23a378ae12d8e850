// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

/**
 * How large a request over several partitions may be. The database's own limits are the same by default; a single
 * partition's batch is one write for it and has none.
 *
 * @param warnBytes a larger one is logged
 * @param failBytes a larger one is refused
 */
public record BatchLimits(int warnBytes, int failBytes) {}
