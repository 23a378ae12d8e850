// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** Writes conditions. */
final class PredicateRenderer {
    private final StringBuilder out;
    private final ExpressionRenderer expressions;

    PredicateRenderer(StringBuilder out, ExpressionRenderer expressions) {
        this.out = out;
        this.expressions = expressions;
    }

    void write(Predicate predicate) {
        if (predicate instanceof Or or) {
            expressions.list(" OR ", or.operands(), Binding.CONJUNCTION);
        } else if (predicate instanceof And and) {
            expressions.list(" AND ", and.operands(), Binding.NEGATION);
        } else if (predicate instanceof Not not) {
            negated(not.operand());
        } else {
            plain(predicate, "");
        }
    }

    /** Whether NOT is written inside of it, as in {@code a IS NOT NULL}. */
    static boolean hasNegatedForm(Expression expression) {
        return expression instanceof Between
                || expression instanceof InList
                || expression instanceof InCollection
                || expression instanceof InSubquery
                || expression instanceof Like
                || expression instanceof IsNull
                || expression instanceof IsEmpty
                || expression instanceof MemberOf;
    }

    private void negated(Expression operand) {
        if (operand instanceof Predicate predicate && hasNegatedForm(operand)) {
            plain(predicate, "NOT ");
        } else {
            out.append("NOT ");
            expressions.write(operand, Binding.PREDICATE);
        }
    }

    private void plain(Predicate predicate, String not) {
        if (predicate instanceof Comparison comparison) {
            operand(comparison.left());
            out.append(' ').append(comparison.operator().symbol()).append(' ');
            operand(comparison.right());
        } else if (predicate instanceof Between between) {
            operator(between.value(), not, "BETWEEN ");
            operand(between.low());
            out.append(" AND ");
            operand(between.high());
        } else if (predicate instanceof InList in) {
            operator(in.value(), not, "IN (");
            expressions.list(", ", in.items(), Binding.ANY);
            out.append(')');
        } else if (predicate instanceof InCollection in) {
            operator(in.value(), not, "IN ");
            expressions.write(in.collection(), Binding.PRIMARY);
        } else if (predicate instanceof InSubquery in) {
            operator(in.value(), not, "IN ");
            expressions.query(in.query());
        } else if (predicate instanceof Like like) {
            like(like, not);
        } else if (predicate instanceof IsNull test) {
            operator(test.value(), "IS ", not + "NULL");
        } else if (predicate instanceof IsEmpty test) {
            operator(test.collection(), "IS ", not + "EMPTY");
        } else if (predicate instanceof MemberOf member) {
            operator(member.value(), not, "MEMBER OF ");
            operand(member.collection());
        } else if (predicate instanceof Exists exists) {
            out.append("EXISTS ");
            expressions.query(exists.query());
        }
    }

    private void like(Like like, String not) {
        operator(like.value(), not, "LIKE ");
        operand(like.pattern());
        if (like.escape() != null) {
            out.append(" ESCAPE ");
            operand(like.escape());
        }
    }

    private void operator(Expression left, String first, String second) {
        operand(left);
        out.append(' ').append(first).append(second);
    }

    private void operand(Expression operand) {
        expressions.write(operand, Binding.SUM);
    }
}
