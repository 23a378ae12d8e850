// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

/** A condition without parts. */
final class SimplePredicate extends CqlPredicate {
    private final Form form;

    SimplePredicate(Form form) {
        this.form = form;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return form.in(statement);
    }
}
