// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import org.jspecify.annotations.Nullable;

/**
 * A connection under its name.
 *
 * @param keyspace the keyspace of its specification; null when the open session has it
 * @param lazy whether it is opened at its first use
 */
record Registered(String name, @Nullable String keyspace, boolean lazy, Session session) {}
