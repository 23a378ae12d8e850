// SPDX-License-Identifier: Apache-2.0
/**
 * The life of entities as applications see it: callback methods, entity listeners and validation. Below: {@code mapping}.
 *
 * <p>What is read at start is immutable and safe for use by any number of threads, as listeners have to be themselves.
 */
@NullMarked
package io.ringway.life;

import org.jspecify.annotations.NullMarked;
