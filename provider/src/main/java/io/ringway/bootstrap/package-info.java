// SPDX-License-Identifier: Apache-2.0
/**
 * The way in: Jakarta's {@code PersistenceProvider}, and the one place where a unit's parts are put together. Everything is
 * below it, and nothing imports it.
 *
 * <p>Safe for use by any number of threads.
 */
@NullMarked
package io.ringway.bootstrap;

import org.jspecify.annotations.NullMarked;
