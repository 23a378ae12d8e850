// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.AliasContext;
import io.ringway.query.jpql.JpqlGrammarParser.DeclarationContext;
import io.ringway.query.jpql.JpqlGrammarParser.FromClauseContext;
import io.ringway.query.jpql.JpqlGrammarParser.JoinContext;
import io.ringway.query.jpql.JpqlGrammarParser.MemberContext;
import io.ringway.query.jpql.JpqlGrammarParser.RangeContext;
import io.ringway.query.jpql.JpqlGrammarParser.ReferenceContext;
import io.ringway.query.tree.CollectionMember;
import io.ringway.query.tree.EntityJoin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.From;
import io.ringway.query.tree.Join;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Makes the declarations of a FROM clause. */
final class FromReader {
    /** The joins of SQL that JPQL lacks. Without this, the first word of one would be taken for an alias. */
    private static final Set<String> FOREIGN_JOINS = Set.of("CROSS", "FULL", "NATURAL", "RIGHT");

    private final QueryText text;
    private final ExpressionReader expressions;

    FromReader(QueryText text, ExpressionReader expressions) {
        this.text = text;
        this.expressions = expressions;
    }

    List<From> declarations(FromClauseContext node) {
        List<From> from = new ArrayList<>();
        for (DeclarationContext declaration : node.declaration()) {
            from.add(declaration.range() != null ? range(declaration.range()) : member(declaration.member()));
            for (JoinContext join : declaration.join()) {
                from.add(join(join));
            }
        }
        if (from.size() > 1) {
            from.forEach(this::refuseImplicit);
        }
        return from;
    }

    @Nullable
    String alias(@Nullable AliasContext node) {
        if (node == null) {
            return null;
        }
        String alias =
                node.soft() != null ? node.soft().getText() : node.IDENTIFIER().getText();
        if (node.AS() == null && FOREIGN_JOINS.contains(alias.toUpperCase(Locale.ROOT))) {
            throw text.error(
                    node.getStart(), "There is no " + alias.toUpperCase(Locale.ROOT) + " JOIN", null, Remedies.JOINS);
        }
        return alias;
    }

    String aliasOr(@Nullable AliasContext node, String otherwise) {
        String alias = alias(node);
        return alias == null ? otherwise : alias;
    }

    private From range(RangeContext node) {
        PathExpression target = target(node.reference());
        if (target instanceof Path path && path.segments().size() == 1) {
            return new Root(path.segments().get(0), aliasOr(node.alias(), Root.THIS), text.position(node));
        }
        return new CollectionMember(target, requiredAlias(node.alias(), node.reference()), text.position(node));
    }

    private From member(MemberContext node) {
        return new CollectionMember(
                target(node.reference()), requiredAlias(node.alias(), node.reference()), text.position(node));
    }

    private From join(JoinContext node) {
        JoinKind kind = node.LEFT() == null ? JoinKind.INNER : JoinKind.LEFT;
        PathExpression target = target(node.reference());
        Expression on = node.ON() == null ? null : expressions.expression(node.expression());
        if (node.FETCH() != null) {
            return new Join(kind, target, alias(node.alias()), on, true, text.position(node));
        }
        String alias = requiredAlias(node.alias(), node.reference());
        if (target instanceof Path path && path.segments().size() == 1) {
            return new EntityJoin(kind, path.segments().get(0), alias, on, text.position(node));
        }
        return new Join(kind, target, alias, on, false, text.position(node));
    }

    private PathExpression target(ReferenceContext node) {
        Expression target = expressions.references().reference(node);
        if (target instanceof PathExpression path) {
            return path;
        }
        throw text.error(
                node.getStart(),
                node.getText() + " is nothing to select from",
                null,
                "Name an entity, or a path to a collection");
    }

    private String requiredAlias(@Nullable AliasContext node, ParserRuleContext of) {
        String alias = alias(node);
        if (alias != null) {
            return alias;
        }
        throw text.error(
                of.getStart(),
                of.getText() + " has no identification variable",
                null,
                "Write one behind it, such as " + of.getText() + " x");
    }

    private void refuseImplicit(From from) {
        if (from instanceof Root root && root.implicit()) {
            throw text.error(
                    QueryText.SYNTAX,
                    root.at(),
                    root.entityName() + " has no identification variable",
                    "Only an entity that is alone in FROM can be without one",
                    "Write one behind it, such as " + root.entityName() + " x");
        }
    }
}
