// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.jpa.criteria.Translation.Clause;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SortKey;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What queries and subqueries have in common. */
final class QueryParts {
    private final Metamodel metamodel;
    private final List<CqlFrom<?, ?>> froms = new ArrayList<>();
    private List<CqlExpression<?>> groups = List.of();
    private @Nullable CqlPredicate restriction;
    private @Nullable CqlPredicate groupRestriction;
    private boolean distinct;

    QueryParts(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    Metamodel metamodel() {
        return metamodel;
    }

    <X> CqlRoot<X> from(Class<X> entity) {
        return from(metamodel.entity(Misuse.requireNonNull(entity, "entity")));
    }

    <X> CqlRoot<X> from(EntityType<X> entity) {
        return add(new CqlRoot<>(metamodel, Misuse.requireNonNull(entity, "entity"), Origin.DECLARED));
    }

    <F extends CqlFrom<?, ?>> F add(F from) {
        froms.add(from);
        return from;
    }

    List<CqlFrom<?, ?>> froms() {
        return froms;
    }

    Set<Root<?>> roots() {
        Set<Root<?>> roots = new LinkedHashSet<>();
        for (CqlFrom<?, ?> from : froms) {
            if (from instanceof CqlRoot<?> root) {
                roots.add(root);
            }
        }
        return roots;
    }

    /** What is selected when nothing is said. */
    CqlRoot<?> onlyRoot() {
        Set<Root<?>> roots = roots();
        if (roots.size() != 1) {
            throw Misuse.incomplete(
                    roots.isEmpty() ? "The query has no root" : "The query has no selection",
                    roots.isEmpty() ? "Call from" : "Call select or multiselect: it has several roots");
        }
        return (CqlRoot<?>) roots.iterator().next();
    }

    void restrict(List<? extends Expression<Boolean>> restrictions) {
        restriction = all(restrictions);
    }

    void restrictGroups(List<? extends Expression<Boolean>> restrictions) {
        groupRestriction = all(restrictions);
    }

    static @Nullable CqlPredicate all(List<? extends Expression<Boolean>> restrictions) {
        Misuse.requireNonNull(restrictions, "list of restrictions");
        return restrictions.isEmpty() ? null : CqlPredicate.conjunction(restrictions);
    }

    @Nullable
    CqlPredicate restriction() {
        return restriction;
    }

    @Nullable
    CqlPredicate groupRestriction() {
        return groupRestriction;
    }

    void group(List<? extends Expression<?>> expressions) {
        groups = CqlExpression.all(expressions);
    }

    List<Expression<?>> groups() {
        return new ArrayList<>(groups);
    }

    void distinct(boolean wanted) {
        distinct = wanted;
    }

    boolean isDistinct() {
        return distinct;
    }

    SelectQuery tree(Translation statement, Supplier<List<SelectItem>> items, Supplier<List<SortKey>> order) {
        if (froms.isEmpty()) {
            throw Misuse.incomplete("The query has no root", "Call from");
        }
        return statement.within(Clause.RESTRICTION, () -> {
            FromClause from = new FromClause(statement, froms);
            List<SelectItem> selected = statement.within(Clause.RESULT, items);
            List<io.ringway.query.tree.Expression> conditions = new ArrayList<>();
            if (restriction != null) {
                conditions.add(restriction.tree(statement));
            }
            conditions.addAll(from.conditions());
            return new SelectQuery(
                    new SelectClause(distinct, selected, Position.NONE),
                    from.declarations(),
                    conditions.isEmpty() ? null : And.of(conditions, Position.NONE),
                    statement.within(Clause.RESULT, () -> trees(statement)),
                    having(statement),
                    statement.within(Clause.RESULT, order),
                    Position.NONE);
        });
    }

    private List<io.ringway.query.tree.Expression> trees(Translation statement) {
        return groups.stream().map(each -> each.tree(statement)).toList();
    }

    private io.ringway.query.tree.@Nullable Expression having(Translation statement) {
        CqlPredicate condition = groupRestriction;
        return condition == null ? null : statement.within(Clause.HAVING, () -> condition.tree(statement));
    }

    /** Goes through everything that may have parameters, in the order of {@link #tree}. */
    void visit(Translation statement, List<? extends CqlSelection<?>> selected) {
        if (!froms.isEmpty()) {
            new FromClause(statement, froms);
        }
        selected.forEach(each -> SelectedItems.expression(each, statement));
        if (restriction != null) {
            restriction.tree(statement);
        }
        trees(statement);
        having(statement);
    }
}
