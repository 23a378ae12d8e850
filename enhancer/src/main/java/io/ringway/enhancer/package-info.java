// SPDX-License-Identifier: Apache-2.0
/**
 * Makes entity classes record which of their attributes are loaded and changed: one rewrite of class files, for a build, a
 * container, a java agent. Neighbours below: {@code io.ringway.spi} and Byte Buddy. Unless a type says otherwise its
 * instances are safe for use by any number of threads.
 */
@NullMarked
package io.ringway.enhancer;

import org.jspecify.annotations.NullMarked;
