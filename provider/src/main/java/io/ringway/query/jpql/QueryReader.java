// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.ConstructionContext;
import io.ringway.query.jpql.JpqlGrammarParser.FromlessContext;
import io.ringway.query.jpql.JpqlGrammarParser.GroupByClauseContext;
import io.ringway.query.jpql.JpqlGrammarParser.HavingClauseContext;
import io.ringway.query.jpql.JpqlGrammarParser.IntersectionContext;
import io.ringway.query.jpql.JpqlGrammarParser.OrderByClauseContext;
import io.ringway.query.jpql.JpqlGrammarParser.QueryContext;
import io.ringway.query.jpql.JpqlGrammarParser.QueryOperandContext;
import io.ringway.query.jpql.JpqlGrammarParser.SelectClauseContext;
import io.ringway.query.jpql.JpqlGrammarParser.SelectItemContext;
import io.ringway.query.jpql.JpqlGrammarParser.SelectQueryContext;
import io.ringway.query.jpql.JpqlGrammarParser.SetOperatorContext;
import io.ringway.query.jpql.JpqlGrammarParser.SortKeyContext;
import io.ringway.query.jpql.JpqlGrammarParser.WhereClauseContext;
import io.ringway.query.tree.Construction;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SetOperation;
import io.ringway.query.tree.SortKey;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a query. */
final class QueryReader {
    private final QueryText text;
    private final ExpressionReader expressions;
    private final FromReader froms;

    QueryReader(QueryText text) {
        this.text = text;
        this.expressions = new ExpressionReader(text, this);
        this.froms = new FromReader(text, expressions);
    }

    ExpressionReader expressions() {
        return expressions;
    }

    FromReader froms() {
        return froms;
    }

    Query query(QueryContext node) {
        Nesting.check(text, node.intersection(), "UNION and EXCEPT");
        Query left = intersection(node.intersection(0));
        for (int i = 0; i < node.setOperator().size(); i++) {
            SetOperatorContext operator = node.setOperator(i);
            SetOperation.Kind kind = operator.UNION() != null ? SetOperation.Kind.UNION : SetOperation.Kind.EXCEPT;
            Query right = intersection(node.intersection(i + 1));
            left = new SetOperation(kind, operator.ALL() != null, left, right, List.of(), text.position(node));
        }
        return node.orderByClause() == null ? left : ordered(left, node.orderByClause());
    }

    /** What JDQL may say without FROM. */
    SelectQuery fromless(FromlessContext node, String entityName) {
        return new SelectQuery(
                select(node.selectClause()),
                List.of(new Root(entityName, Root.THIS, Position.NONE)),
                where(node.whereClause()),
                groupBy(node.groupByClause()),
                having(node.havingClause()),
                node.orderByClause() == null ? List.of() : sortKeys(node.orderByClause()),
                Position.of(0));
    }

    private Query ordered(Query query, OrderByClauseContext node) {
        if (!query.orderBy().isEmpty()) {
            throw text.error(
                    node.getStart(),
                    "The query is ordered twice",
                    "The one in parentheses has an ORDER BY of its own",
                    "Leave one out");
        }
        return query.ordered(sortKeys(node));
    }

    private Query intersection(IntersectionContext node) {
        Nesting.check(text, node.queryOperand(), "INTERSECT");
        Query left = operand(node.queryOperand(0));
        for (int i = 0; i < node.intersectOperator().size(); i++) {
            boolean all = node.intersectOperator(i).ALL() != null;
            Query right = operand(node.queryOperand(i + 1));
            left = new SetOperation(SetOperation.Kind.INTERSECT, all, left, right, List.of(), text.position(node));
        }
        return left;
    }

    private Query operand(QueryOperandContext node) {
        return node.query() != null ? query(node.query()) : select(node.selectQuery());
    }

    private SelectQuery select(SelectQueryContext node) {
        return new SelectQuery(
                select(node.selectClause()),
                froms.declarations(node.fromClause()),
                where(node.whereClause()),
                groupBy(node.groupByClause()),
                having(node.havingClause()),
                List.of(),
                text.position(node));
    }

    private SelectClause select(@Nullable SelectClauseContext node) {
        if (node == null) {
            return SelectClause.IMPLICIT;
        }
        List<SelectItem> items = node.selectItem().stream().map(this::item).toList();
        return new SelectClause(node.DISTINCT() != null, items, text.position(node));
    }

    private SelectItem item(SelectItemContext node) {
        Expression value = node.construction() != null
                ? construction(node.construction())
                : expressions.expression(node.expression());
        return new SelectItem(value, froms.alias(node.alias()), text.position(node));
    }

    private Construction construction(ConstructionContext node) {
        String className = node.word().stream().map(RuleContext::getText).collect(Collectors.joining("."));
        return new Construction(className, expressions.expressions(node.expression()), text.position(node));
    }

    private @Nullable Expression where(@Nullable WhereClauseContext node) {
        return node == null ? null : expressions.expression(node.expression());
    }

    private List<Expression> groupBy(@Nullable GroupByClauseContext node) {
        return node == null ? List.of() : expressions.expressions(node.expression());
    }

    private @Nullable Expression having(@Nullable HavingClauseContext node) {
        return node == null ? null : expressions.expression(node.expression());
    }

    private List<SortKey> sortKeys(OrderByClauseContext node) {
        return node.sortKey().stream().map(this::sortKey).toList();
    }

    private SortKey sortKey(SortKeyContext node) {
        SortKey.Nulls nulls = node.NULLS() == null
                ? SortKey.Nulls.DEFAULT
                : node.FIRST() != null ? SortKey.Nulls.FIRST : SortKey.Nulls.LAST;
        return new SortKey(expressions.expression(node.expression()), node.DESC() == null, nulls, text.position(node));
    }
}
