// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What {@code @Convert} says about a value.
 *
 * @param converter the converter's class; null when none is named
 * @param disabled whether converters that apply by themselves are off
 */
record ConversionHint(@Nullable Class<?> converter, boolean disabled) {
    static final ConversionHint NONE = new ConversionHint(null, false);
}
