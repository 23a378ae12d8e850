// SPDX-License-Identifier: Apache-2.0
/**
 * What the benchmarks store: each table as an enhanced entity and as a plain object that code written by hand fills. Below
 * it are the mapping annotations. The objects are for one thread at a time.
 */
@NullMarked
package io.ringway.benchmarks.domain;

import org.jspecify.annotations.NullMarked;
