// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

/**
 * Something that each row of a selection has one of: an instance of an entity, or an element of a collection that stands in a
 * column.
 */
public sealed interface Variable permits EntityVariable, ElementVariable {
    /** As the query writes it; of one that it does not name the path that leads to it, such as {@code o.customer}. */
    String name();

    /** How many selections are around the one that declares it: 0 in a selection that is no subquery. */
    int depth();

    /** Its place among the variables of its selection, from 0. */
    int index();
}
