// SPDX-License-Identifier: Apache-2.0
/**
 * Ringway beside code written by hand on the same driver: the benchmarks, and the report that compares them with the
 * budgets. Above {@code domain} and {@code stub}. A benchmark is for one thread.
 */
@NullMarked
package io.ringway.benchmarks;

import org.jspecify.annotations.NullMarked;
