// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** What a {@link Selection} gives in one slot of its rows: a column, what the database knows about one, or what a function makes of them. */
public sealed interface Selected extends Argument permits Column, FunctionCall {
    /** The name that it has in a result, such as {@code plate}, {@code ttl(plate)} or {@code max(price)}. */
    String label();
}
