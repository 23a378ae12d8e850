// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Construction;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Resolves the items of a SELECT clause (Jakarta Persistence 3.2, 4.9). */
final class Items {
    private final Level level;

    Items(Level level) {
        this.level = level;
    }

    List<ResultItem> items(SelectQuery query) {
        if (query.select().items().isEmpty()) {
            return List.of(implicit(query));
        }
        List<ResultItem> items = new ArrayList<>();
        Set<String> aliases = new HashSet<>();
        for (SelectItem item : query.select().items()) {
            String alias = item.alias();
            if (alias != null && !aliases.add(alias.toLowerCase(Locale.ROOT))) {
                throw level.refusals()
                        .at(
                                item.at(),
                                Problem.of("RW-1553", "Two items have the name '" + alias + "'")
                                        .because("Names are the same in upper and lower case")
                                        .fix("Give one of them another name"));
            }
            items.add(new ResultItem(alias, item(item.expression())));
        }
        return items;
    }

    private Term item(Expression node) {
        if (node instanceof Construction construction) {
            if (level.scope().depth() > 0) {
                throw level.refusals()
                        .at(
                                node.at(),
                                Problem.of("RW-1561", "NEW cannot stand in a subquery")
                                        .because("A subquery gives values to compare with")
                                        .fix("Select the values"));
            }
            return new Constructors(level).construct(construction);
        }
        Term term = level.terms().item(node);
        if (term instanceof AssociationTerm association) {
            throw level.refusals()
                    .at(
                            node.at(),
                            Problem.of("RW-1560", Labels.of(term) + " is a collection of entities")
                                    .because("A row of a result has single values")
                                    .fix("Join it, and select the variable: JOIN "
                                            + association.variable().name() + "."
                                            + association.attribute().name() + " x"));
        }
        return term;
    }

    /** Without SELECT the root is selected (3.2, 4.9.4). */
    private ResultItem implicit(SelectQuery query) {
        long roots = query.from().stream().filter(Root.class::isInstance).count();
        if (roots > 1) {
            throw level.refusals()
                    .at(
                            query.from().get(1).at(),
                            Problem.of("RW-1561", "The query has no SELECT, and " + roots + " entities in FROM")
                                    .because("Which of them is meant cannot be told")
                                    .fix("Say SELECT"));
        }
        EntityVariable root = (EntityVariable) level.scope().sources().get(0).variable();
        return new ResultItem(null, new EntityTerm(root, query.position()));
    }
}
