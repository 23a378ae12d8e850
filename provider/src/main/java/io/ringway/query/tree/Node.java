// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** A part of a query. */
public sealed interface Node permits Statement, From, SelectClause, SelectItem, SortKey, Assignment, When, Expression {
    /** Where it stands; {@link Position#NONE} when it was never text. */
    Position position();

    /** Where it stands, as an offset into the text; -1 when it was never text. */
    default int at() {
        return position().offset();
    }

    /** Its direct parts in the order of the text, subqueries included. */
    List<? extends Node> children();
}
