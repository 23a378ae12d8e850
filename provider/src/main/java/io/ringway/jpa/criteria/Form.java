// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Expression;

/** How an expression gets into the tree of the statement that it is used in. */
@FunctionalInterface
interface Form {
    Expression in(Translation statement);
}
