// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

/**
 * A file of a unit with what stands in it.
 *
 * @param name its URL, for messages
 * @param content as it is stored; not to be changed
 */
public record FoundFile(String name, byte[] content) {}
