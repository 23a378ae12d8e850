// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as JPQL in its one canonical form: keywords in capitals, one blank between words, no parentheses that are not
 * needed. Reading that text gives an equal tree, unless the tree came from Criteria and has what JPQL cannot say.
 */
public final class Renderer {
    private final StringBuilder out = new StringBuilder();
    private final ExpressionRenderer expressions = new ExpressionRenderer(out, this::query);

    private Renderer() {}

    /** The text of a statement. */
    public static String render(Statement statement) {
        Renderer renderer = new Renderer();
        if (statement instanceof Query query) {
            renderer.query(query);
        } else if (statement instanceof UpdateStatement update) {
            renderer.update(update);
        } else if (statement instanceof DeleteStatement delete) {
            renderer.delete(delete);
        }
        return renderer.out.toString();
    }

    /** The text of an expression. */
    public static String render(Expression expression) {
        Renderer renderer = new Renderer();
        renderer.expressions.write(expression);
        return renderer.out.toString();
    }

    private void query(Query query) {
        if (query instanceof SelectQuery select) {
            select(select);
        } else if (query instanceof SetOperation operation) {
            setOperation(operation);
        }
        list(" ORDER BY ", query.orderBy(), this::sortKey);
    }

    private void setOperation(SetOperation operation) {
        operand(operation.left(), binding(operation.left()) < binding(operation));
        out.append(' ').append(operation.kind()).append(operation.all() ? " ALL " : " ");
        operand(operation.right(), binding(operation.right()) <= binding(operation));
    }

    private void operand(Query query, boolean loose) {
        if (loose || !query.orderBy().isEmpty()) {
            out.append('(');
            query(query);
            out.append(')');
        } else {
            query(query);
        }
    }

    /** INTERSECT binds tighter than UNION and EXCEPT. */
    private static int binding(Query query) {
        return !(query instanceof SetOperation operation) ? 2 : operation.kind() == SetOperation.Kind.INTERSECT ? 1 : 0;
    }

    private void select(SelectQuery select) {
        if (!select.select().items().isEmpty()) {
            list(
                    select.select().distinct() ? "SELECT DISTINCT " : "SELECT ",
                    select.select().items(),
                    this::item);
            out.append(' ');
        }
        out.append("FROM ");
        for (From from : select.from()) {
            from(from, from == select.from().get(0));
        }
        condition(" WHERE ", select.where());
        list(" GROUP BY ", select.groupBy(), expressions::write);
        condition(" HAVING ", select.having());
    }

    private void item(SelectItem item) {
        expressions.write(item.expression());
        if (item.alias() != null) {
            out.append(" AS ").append(item.alias());
        }
    }

    private void from(From from, boolean first) {
        if (from instanceof Root root) {
            out.append(first ? "" : ", ");
            root(root);
        } else if (from instanceof CollectionMember member) {
            out.append(first ? "IN (" : ", IN (");
            expressions.write(member.collection());
            out.append(") ").append(member.alias());
        } else if (from instanceof Join join) {
            out.append(join.kind() == JoinKind.LEFT ? " LEFT JOIN " : " JOIN ").append(join.fetch() ? "FETCH " : "");
            expressions.write(join.target());
            out.append(join.alias() == null ? "" : " " + join.alias());
            condition(" ON ", join.on());
        } else if (from instanceof EntityJoin join) {
            out.append(join.kind() == JoinKind.LEFT ? " LEFT JOIN " : " JOIN ");
            out.append(join.entityName()).append(' ').append(join.alias());
            condition(" ON ", join.on());
        }
    }

    private void root(Root root) {
        out.append(root.entityName()).append(root.implicit() ? "" : " " + root.alias());
    }

    private void sortKey(SortKey key) {
        expressions.write(key.expression());
        out.append(key.ascending() ? "" : " DESC");
        out.append(key.nulls() == SortKey.Nulls.DEFAULT ? "" : " NULLS " + key.nulls());
    }

    private void update(UpdateStatement update) {
        out.append("UPDATE ");
        root(update.root());
        list(" SET ", update.assignments(), assignment -> {
            expressions.write(assignment.target());
            out.append(" = ");
            expressions.write(assignment.value());
        });
        condition(" WHERE ", update.where());
    }

    private void delete(DeleteStatement delete) {
        out.append("DELETE FROM ");
        root(delete.root());
        condition(" WHERE ", delete.where());
    }

    private void condition(String keyword, @Nullable Expression condition) {
        if (condition != null) {
            out.append(keyword);
            expressions.write(condition);
        }
    }

    private <T> void list(String keyword, List<T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            return;
        }
        out.append(keyword);
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            write.accept(rest.next());
            out.append(rest.hasNext() ? ", " : "");
        }
    }
}
