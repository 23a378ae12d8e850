// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Writes expressions, with parentheses only where an operand binds looser than its place asks for. */
final class ExpressionRenderer {
    private final StringBuilder out;
    private final Consumer<Query> queries;
    private final PredicateRenderer predicates;

    ExpressionRenderer(StringBuilder out, Consumer<Query> queries) {
        this.out = out;
        this.queries = queries;
        this.predicates = new PredicateRenderer(out, this);
    }

    void write(Expression expression) {
        write(expression, Binding.ANY);
    }

    /** An operand in a place that takes only what binds as tight as that. */
    void write(Expression expression, Binding place) {
        if (Binding.of(expression).compareTo(place) < 0) {
            out.append('(');
            bare(expression);
            out.append(')');
        } else {
            bare(expression);
        }
    }

    void query(Query query) {
        out.append('(');
        queries.accept(query);
        out.append(')');
    }

    void list(String separator, List<? extends Expression> expressions, Binding place) {
        for (Iterator<? extends Expression> rest = expressions.iterator(); rest.hasNext(); ) {
            write(rest.next(), place);
            out.append(rest.hasNext() ? separator : "");
        }
    }

    private void bare(Expression expression) {
        if (expression instanceof Predicate predicate) {
            predicates.write(predicate);
        } else if (expression instanceof PathExpression path) {
            path(path);
        } else if (expression instanceof Literal literal) {
            LiteralText.write(literal.value(), out);
        } else if (expression instanceof NullLiteral) {
            out.append("NULL");
        } else if (expression instanceof Parameter parameter) {
            out.append(parameter);
        } else if (expression instanceof Arithmetic arithmetic) {
            arithmetic(arithmetic);
        } else if (expression instanceof Negation negation) {
            negation(negation);
        } else if (expression instanceof Subquery subquery) {
            query(subquery.query());
        } else if (expression instanceof Quantified quantified) {
            out.append(quantified.quantifier()).append(' ');
            query(quantified.query());
        } else if (expression instanceof SearchedCase branches) {
            out.append("CASE");
            branches(branches.branches(), branches.otherwise());
        } else if (expression instanceof SimpleCase branches) {
            out.append("CASE ");
            write(branches.operand());
            branches(branches.branches(), branches.otherwise());
        } else {
            call(expression);
        }
    }

    private void path(PathExpression expression) {
        if (expression instanceof Path path) {
            out.append(String.join(".", path.segments()));
        } else if (expression instanceof Navigation navigation) {
            write(navigation.base());
            out.append('.').append(String.join(".", navigation.segments()));
        } else if (expression instanceof Treat treat) {
            out.append("TREAT(");
            write(treat.path());
            out.append(" AS ").append(treat.subtype()).append(')');
        } else if (expression instanceof MapKey key) {
            call("KEY", key.children());
        } else if (expression instanceof MapValue value) {
            call("VALUE", value.children());
        }
    }

    private void arithmetic(Arithmetic arithmetic) {
        Binding own = Binding.of(arithmetic);
        write(arithmetic.left(), own);
        out.append(' ').append(arithmetic.operator().symbol()).append(' ');
        write(arithmetic.right(), own.tighter());
    }

    private void negation(Negation negation) {
        boolean number = negation.operand() instanceof Literal literal && literal.value() instanceof Number;
        out.append(number ? "-(" : "-");
        write(negation.operand(), number ? Binding.ANY : Binding.PRIMARY);
        out.append(number ? ")" : "");
    }

    private void branches(List<When> branches, Expression otherwise) {
        for (When branch : branches) {
            out.append(" WHEN ");
            write(branch.test());
            out.append(" THEN ");
            write(branch.result());
        }
        out.append(" ELSE ");
        write(otherwise);
        out.append(" END");
    }

    private void call(Expression expression) {
        if (expression instanceof FunctionCall call) {
            out.append(call.function().hasArguments() ? "" : call.function().text());
            if (call.function().hasArguments()) {
                call(call.function().text(), call.arguments());
            }
        } else if (expression instanceof NativeFunction call) {
            nativeCall(call);
        } else if (expression instanceof Aggregate aggregate) {
            out.append(aggregate.kind()).append(aggregate.distinct() ? "(DISTINCT " : "(");
            write(aggregate.argument());
            out.append(')');
        } else if (expression instanceof Cast cast) {
            out.append("CAST(");
            write(cast.value());
            out.append(" AS ").append(cast.type()).append(')');
        } else if (expression instanceof Extract extract) {
            out.append("EXTRACT(").append(extract.field()).append(" FROM ");
            write(extract.value());
            out.append(')');
        } else if (expression instanceof Trim trim) {
            trim(trim);
        } else if (expression instanceof TypeOf type) {
            call("TYPE", type.children());
        } else if (expression instanceof IdOf id) {
            call("ID", id.children());
        } else if (expression instanceof VersionOf version) {
            call("VERSION", version.children());
        } else if (expression instanceof MapEntry entry) {
            call("ENTRY", entry.children());
        } else if (expression instanceof Construction construction) {
            call("NEW " + construction.className(), construction.arguments());
        }
    }

    private void nativeCall(NativeFunction call) {
        out.append("FUNCTION(");
        LiteralText.write(call.name(), out);
        out.append(call.arguments().isEmpty() ? "" : ", ");
        list(", ", call.arguments(), Binding.ANY);
        out.append(')');
    }

    private void trim(Trim trim) {
        out.append("TRIM(");
        if (trim.side() != Trim.Side.BOTH || trim.character() != null) {
            out.append(trim.side()).append(' ');
            if (trim.character() != null) {
                write(trim.character());
                out.append(' ');
            }
            out.append("FROM ");
        }
        write(trim.value());
        out.append(')');
    }

    private void call(String name, List<? extends Expression> arguments) {
        out.append(name).append('(');
        list(", ", arguments, Binding.ANY);
        out.append(')');
    }
}
