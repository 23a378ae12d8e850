// SPDX-License-Identifier: Apache-2.0
/**
 * Query by Method Name (Jakarta Data 1.0, Query by Method Name Extension): the name of a method as a statement of {@code query.tree}.
 * Below: {@code query.resolve} for suggestions, {@code query.tree} and {@code mapping}. Everything here is immutable, or for one name.
 */
@NullMarked
package io.ringway.data.named;

import org.jspecify.annotations.NullMarked;
