// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** What gives rows: one selection, or several of them combined (Jakarta Persistence 3.2, 4.2.1). */
public sealed interface Query extends Statement permits SelectQuery, SetOperation {
    /** Of the rows of the whole; empty when their order does not matter. */
    List<SortKey> orderBy();

    /** The same in another order. */
    Query ordered(List<SortKey> keys);
}
