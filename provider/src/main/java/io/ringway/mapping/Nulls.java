// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ParameterWriter;

/** What a null attribute does to its column. */
public enum Nulls {
    /** The column stays as it is. */
    UNSET,
    /** The column's value is deleted. */
    ERASE;

    void write(ParameterWriter writer, int slot) {
        if (this == ERASE) {
            writer.setNull(slot);
        } else {
            writer.unset(slot);
        }
    }
}
