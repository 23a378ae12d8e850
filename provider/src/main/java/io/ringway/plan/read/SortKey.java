// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

/** One of the values by which rows are ordered in Ringway; they are {@link Comparable} or null. */
public record SortKey(Expression value, boolean descending, boolean nullsFirst) {}
