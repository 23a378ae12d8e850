// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** What a {@link FunctionCall} is given. */
public sealed interface Argument permits Selected, Parameter {
    /** The type of its values. */
    ColumnType type();
}
