// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

/**
 * The bounds of queries.
 *
 * @param inFlight how many requests of one query are in flight at most
 * @param scanInFlight how many pieces of a table are read at a time; each holds up to two pages in memory
 * @param scanPieces into about how many pieces the ring is divided
 * @param scanMaxRows how many rows one query may hold in memory, where it has to: to join, group, sort or compare them
 */
public record QueryLimits(int inFlight, int scanInFlight, int scanPieces, long scanMaxRows) {}
