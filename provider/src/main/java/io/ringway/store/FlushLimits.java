// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

/**
 * How writes are sent.
 *
 * @param inFlight how many requests of one flush are in flight at most
 * @param batchStatements how many mutations a partition's batch has at most
 * @param batchBytes how large a partition's batch is at most, about
 * @param logged whether the plain writes of a flush are one logged batch per connection
 * @param upsertErases whether a null of an upserted instance erases its column
 */
public record FlushLimits(int inFlight, int batchStatements, int batchBytes, boolean logged, boolean upsertErases) {}
