// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** Writes the parameters of one statement. */
@FunctionalInterface
public interface ParameterSource {
    void write(ParameterWriter writer);
}
