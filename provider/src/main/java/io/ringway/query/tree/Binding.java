// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** How tight an expression holds together when it is written, from the loosest on. */
enum Binding {
    ANY,
    CONJUNCTION,
    NEGATION,
    PREDICATE,
    SUM,
    PRODUCT,
    SIGNED,
    PRIMARY;

    static Binding of(Expression expression) {
        if (expression instanceof Or) {
            return ANY;
        } else if (expression instanceof And) {
            return CONJUNCTION;
        } else if (expression instanceof Not not) {
            return PredicateRenderer.hasNegatedForm(not.operand()) ? PREDICATE : NEGATION;
        } else if (expression instanceof Exists) {
            return PRIMARY;
        } else if (expression instanceof Predicate) {
            return PREDICATE;
        } else if (expression instanceof Arithmetic arithmetic) {
            return switch (arithmetic.operator()) {
                case ADD, SUBTRACT -> SUM;
                case MULTIPLY, DIVIDE -> PRODUCT;
            };
        } else if (expression instanceof Negation) {
            return SIGNED;
        } else if (expression instanceof Literal literal && literal.value() instanceof Number number) {
            return LiteralText.isNegative(number) ? SIGNED : PRIMARY;
        }
        return PRIMARY;
    }

    Binding tighter() {
        return values()[ordinal() + 1];
    }
}
