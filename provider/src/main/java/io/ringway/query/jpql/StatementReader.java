// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.DeleteStatementContext;
import io.ringway.query.jpql.JpqlGrammarParser.FromlessContext;
import io.ringway.query.jpql.JpqlGrammarParser.JdqlStatementContext;
import io.ringway.query.jpql.JpqlGrammarParser.JpqlStatementContext;
import io.ringway.query.jpql.JpqlGrammarParser.UpdateStatementContext;
import io.ringway.query.tree.Assignment;
import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.Statement;
import io.ringway.query.tree.UpdateStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a statement from what the grammar found. */
final class StatementReader {
    private final QueryText text;
    private final QueryReader queries;
    private final ExpressionReader expressions;

    StatementReader(QueryText text) {
        this.text = text;
        this.queries = new QueryReader(text);
        this.expressions = queries.expressions();
    }

    Statement statement(JpqlStatementContext node) {
        if (node.query() != null) {
            return queries.query(node.query());
        }
        return change(node.updateStatement(), node.deleteStatement());
    }

    Statement statement(JdqlStatementContext node, String entityName) {
        FromlessContext fromless = node.fromless();
        if (fromless != null) {
            return queries.fromless(fromless, entityName);
        } else if (node.query() != null) {
            return queries.query(node.query());
        }
        return change(node.updateStatement(), node.deleteStatement());
    }

    private Statement change(@Nullable UpdateStatementContext update, DeleteStatementContext delete) {
        return update != null ? update(update) : delete(delete);
    }

    private UpdateStatement update(UpdateStatementContext node) {
        Root root = new Root(
                node.entityName().getText(),
                queries.froms().aliasOr(node.alias(), Root.THIS),
                text.position(node.entityName()));
        List<Assignment> assignments = node.assignment().stream()
                .map(assignment -> new Assignment(
                        path(assignment.path()),
                        expressions.expression(assignment.expression()),
                        text.position(assignment)))
                .toList();
        return new UpdateStatement(root, assignments, where(node.whereClause()), text.position(node));
    }

    private DeleteStatement delete(DeleteStatementContext node) {
        Root root = new Root(
                node.entityName().getText(),
                queries.froms().aliasOr(node.alias(), Root.THIS),
                text.position(node.entityName()));
        return new DeleteStatement(root, where(node.whereClause()), text.position(node));
    }

    private Path path(JpqlGrammarParser.PathContext node) {
        return expressions.references().path(node);
    }

    private @Nullable Expression where(JpqlGrammarParser.@Nullable WhereClauseContext node) {
        return node == null ? null : expressions.expression(node.expression());
    }
}
