// SPDX-License-Identifier: Apache-2.0
/**
 * The static metamodel of Jakarta Data (Jakarta Data 1.0, 3.4): classes such as {@code _Car}, whose fields a unit fills when it
 * opens. Below: {@code mapping}.
 *
 * <p>Used while a unit opens, by one thread.
 */
@NullMarked
package io.ringway.data.metamodel;

import org.jspecify.annotations.NullMarked;
