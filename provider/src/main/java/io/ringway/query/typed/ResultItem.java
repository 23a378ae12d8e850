// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import org.jspecify.annotations.Nullable;

/**
 * A value that each row of a result has.
 *
 * @param alias the result variable; null when it has none
 */
public record ResultItem(@Nullable String alias, Term term) {
    /** Of its values, boxed. */
    public Class<?> type() {
        return term.type();
    }
}
