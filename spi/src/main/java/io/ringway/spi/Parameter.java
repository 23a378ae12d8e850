// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** An argument of a {@link FunctionCall} that is one parameter slot of its {@link Selection}. */
public record Parameter(ColumnType type) implements Argument {
    @Override
    public String toString() {
        return "? " + type;
    }
}
