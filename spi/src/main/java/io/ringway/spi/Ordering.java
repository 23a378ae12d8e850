// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** The order of a {@link Selection}'s rows by one clustering column. */
public record Ordering(Column column, boolean descending) {}
