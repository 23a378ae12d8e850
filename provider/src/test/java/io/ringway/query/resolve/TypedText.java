// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.query.typed.*;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A typed tree as a reader of a golden table wants it: what every name has become, and every type. */
final class TypedText {
    private TypedText() {}

    static List<String> of(Resolution resolution) {
        List<String> lines = new ArrayList<>(statement(resolution.statement()));
        if (!resolution.parameters().isEmpty()) {
            lines.add("parameters "
                    + joined(
                            resolution.parameters(), each -> each.text() + " " + type(each.type(), each.collection())));
        }
        lines.add("touches " + joined(List.copyOf(resolution.entities()), Object::toString));
        return lines;
    }

    private static List<String> statement(ResolvedStatement statement) {
        List<String> lines = new ArrayList<>();
        if (statement instanceof ResolvedUpdate update) {
            lines.add("set " + joined(update.assignments(), each -> of(each.target()) + " = " + of(each.value())));
            where(lines, update.where());
        } else if (statement instanceof ResolvedDelete delete) {
            lines.add("delete " + delete.root() + " " + delete.root().entity());
            where(lines, delete.where());
        } else if (statement instanceof ResolvedCombination combination) {
            lines.add(combination.kind() + (combination.all() ? " ALL" : ""));
            statement(combination.left()).forEach(line -> lines.add("  " + line));
            statement(combination.right()).forEach(line -> lines.add("  " + line));
            lines.add("items " + joined(combination.items(), TypedText::item));
            order(lines, combination.orderBy());
        } else {
            select(lines, (ResolvedSelect) statement);
        }
        return lines;
    }

    private static void select(List<String> lines, ResolvedSelect select) {
        lines.add((select.distinct() ? "distinct " : "items ") + joined(select.items(), TypedText::item));
        lines.add("from " + joined(select.sources(), TypedText::source));
        where(lines, select.where());
        if (!select.groupBy().isEmpty()) {
            lines.add("group " + joined(select.groupBy(), TypedText::of));
        }
        if (select.having() != null) {
            lines.add("having " + of(select.having()));
        }
        order(lines, select.orderBy());
    }

    private static void where(List<String> lines, @Nullable Test where) {
        if (where != null) {
            lines.add("where " + of(where));
        }
    }

    private static void order(List<String> lines, List<OrderItem> order) {
        if (!order.isEmpty()) {
            lines.add("order "
                    + joined(
                            order,
                            each -> of(each.term())
                                    + (each.ascending() ? "" : " desc")
                                    + (each.item() < 0 ? "" : " (item " + each.item() + ")")));
        }
    }

    private static String item(ResultItem item) {
        String alias = item.alias() == null ? "" : item.alias() + ": ";
        return alias + of(item.term()) + " " + type(item.type(), false);
    }

    private static String source(Source source) {
        Variable variable = source.variable();
        String kind = source.kind() + (source.fetch() ? " FETCH " : " ");
        String on = source.on() == null ? "" : " ON " + of(source.on());
        if (variable instanceof ElementVariable element) {
            return kind + element + " IN " + of(element.collection()) + on;
        }
        EntityVariable entity = (EntityVariable) variable;
        if (entity.origin() instanceof EntityVariable.Joined joined) {
            String how = joined.explicit() ? "" : "implicit ";
            return how + kind + entity + " " + entity.entity() + " = " + joined.owner() + "." + joined.attribute() + on;
        }
        return (entity.origin() instanceof EntityVariable.Root ? "" : kind) + entity + " " + entity.entity() + on;
    }

    static String of(Test test) {
        if (test instanceof ComparisonTest each) {
            return of(each.left()) + " " + each.operator().symbol() + " " + of(each.right());
        } else if (test instanceof QuantifiedTest each) {
            return of(each.left()) + " " + each.operator().symbol() + " " + each.quantifier() + query(each.query());
        } else if (test instanceof BetweenTest each) {
            return of(each.value()) + " BETWEEN " + of(each.low()) + " AND " + of(each.high());
        } else if (test instanceof InTest each) {
            return of(each.value()) + " IN (" + joined(each.items(), TypedText::of) + ")";
        } else if (test instanceof InCollectionTest each) {
            return of(each.value()) + " IN " + of(each.collection());
        } else if (test instanceof InSubqueryTest each) {
            return of(each.value()) + " IN " + query(each.query());
        } else if (test instanceof LikeTest each) {
            String escape = each.escape() == null ? "" : " ESCAPE " + of(each.escape());
            return of(each.value()) + " LIKE " + of(each.pattern()) + escape;
        } else if (test instanceof NullTest each) {
            return of(each.value()) + " IS NULL";
        } else if (test instanceof EmptyTest each) {
            return of(each.collection()) + " IS EMPTY";
        } else if (test instanceof MemberTest each) {
            return of(each.value()) + " MEMBER OF " + of(each.collection());
        } else if (test instanceof ExistsTest each) {
            return "EXISTS " + query(each.query());
        } else if (test instanceof AndTest each) {
            return "(" + each.tests().stream().map(TypedText::of).collect(Collectors.joining(" AND ")) + ")";
        } else if (test instanceof OrTest each) {
            return "(" + each.tests().stream().map(TypedText::of).collect(Collectors.joining(" OR ")) + ")";
        } else if (test instanceof NotTest each) {
            return "NOT " + of(each.test());
        }
        return of(((TrueTest) test).value());
    }

    private static String query(ResolvedQuery query) {
        return (query.correlated() ? "correlated" : "") + "{" + String.join("; ", statement(query)) + "}";
    }

    static String of(Term term) {
        if (term instanceof ConstantTerm each) {
            Object value = each.value() instanceof String ? "'" + each.value() + "'" : each.value();
            return value + ":" + type(each.type(), false);
        } else if (term instanceof NullTerm each) {
            return "NULL:" + type(each.type(), false);
        } else if (term instanceof ParameterTerm each) {
            return "$" + each.index() + ":" + type(each.type(), each.collection());
        } else if (term instanceof ColumnTerm each) {
            boolean treated = each.variable().origin() instanceof EntityVariable.Treated;
            String as = treated ? " AS " + each.variable().entity() : "";
            return each.variable() + as + "[" + each.column().column().name() + "]";
        } else if (term instanceof FieldTerm each) {
            return of(each.base()) + "." + each.field();
        } else if (term instanceof EmbeddedTerm each) {
            return each.variable() + columns(each.columns());
        } else if (term instanceof IdTerm each) {
            return "id " + each.owner() + " " + each.variable() + columns(each.columns());
        } else if (term instanceof ReferenceTerm each) {
            return "reference " + each.attribute().target() + " " + each.variable() + columns(each.columns());
        } else if (term instanceof AssociationTerm each) {
            return each.variable() + "." + each.attribute();
        } else if (term instanceof EntityTerm each) {
            return each.variable().toString();
        }
        return computed(term);
    }

    private static String columns(List<io.ringway.mapping.ColumnMapping> columns) {
        return "[" + joined(columns, each -> each.column().name()) + "]";
    }

    private static String computed(Term term) {
        if (term instanceof TypeLiteralTerm each) {
            return each.entity() + ".class";
        } else if (term instanceof TypeTerm each) {
            return "TYPE(" + each.variable() + ")";
        } else if (term instanceof JoinRowTerm each) {
            return each.column().path() + "(" + each.variable() + ")";
        } else if (term instanceof ElementTerm each) {
            return each.part() + "(" + each.variable() + ")";
        } else if (term instanceof ArithmeticTerm each) {
            return "(" + of(each.left()) + " " + each.operator().symbol() + " " + of(each.right()) + "):"
                    + type(each.type(), false);
        } else if (term instanceof CaseTerm each) {
            String branches = each.branches().stream()
                    .map(branch -> "WHEN " + of(branch.test()) + " THEN " + of(branch.result()))
                    .collect(Collectors.joining(" "));
            return "CASE " + branches + " ELSE " + of(each.otherwise()) + " END";
        } else if (term instanceof SubqueryTerm each) {
            return query(each.query());
        } else if (term instanceof TestTerm each) {
            return of(each.test());
        } else if (term instanceof ItemTerm each) {
            return "item " + each.item();
        }
        return name(term) + "(" + joined(term.operands(), TypedText::of) + "):" + type(term.type(), false);
    }

    private static String name(Term term) {
        if (term instanceof CallTerm each) {
            return each.function().text();
        } else if (term instanceof NativeCallTerm each) {
            return each.known() == null ? "'" + each.name() + "'" : each.known().name();
        } else if (term instanceof AggregateTerm each) {
            return each.kind() + (each.distinct() ? " DISTINCT" : "");
        } else if (term instanceof CastTerm each) {
            return "CAST " + each.target();
        } else if (term instanceof ExtractTerm each) {
            return "EXTRACT " + each.field();
        } else if (term instanceof TrimTerm each) {
            return "TRIM " + each.side();
        } else if (term instanceof ConstructionTerm each) {
            return "NEW " + each.constructor().getDeclaringClass().getSimpleName();
        }
        return "-";
    }

    private static String type(Class<?> type, boolean collection) {
        return collection ? "Collection<" + type.getSimpleName() + ">" : type.getSimpleName();
    }

    private static <T> String joined(List<T> parts, java.util.function.Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(", "));
    }
}
