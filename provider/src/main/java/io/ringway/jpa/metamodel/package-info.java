// SPDX-License-Identifier: Apache-2.0
/**
 * The metamodel of a unit (Jakarta Persistence 3.2, chapter 5), read from its entities' classes, and the static metamodel classes
 * that are filled from it. Below: {@code mapping}.
 *
 * <p>Immutable once it is built, and safe for use by any number of threads.
 */
@NullMarked
package io.ringway.jpa.metamodel;

import org.jspecify.annotations.NullMarked;
