// SPDX-License-Identifier: Apache-2.0
/**
 * A library: entities that refer to each other, as the guide's page on associations uses them. Below: Jakarta Persistence and
 * Ringway's annotations. For one thread.
 */
@NullMarked
package io.ringway.examples.library;

import org.jspecify.annotations.NullMarked;
