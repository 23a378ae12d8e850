// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import java.time.Duration;

/**
 * What a change of a schema waits for.
 *
 * @param locks on which terms it keeps other runners away
 * @param indexPatience how long it waits until storage-attached indexes can be queried; zero: not at all
 */
public record SyncTerms(LockTerms locks, Duration indexPatience) {}
