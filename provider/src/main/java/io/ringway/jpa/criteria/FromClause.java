// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.CollectionMember;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.EntityJoin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.From;
import io.ringway.query.tree.Join;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.PathExpression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.Treat;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the FROM clause of a query, with what it asks of the WHERE clause. */
final class FromClause {
    private final Translation statement;
    private final List<From> declarations = new ArrayList<>();
    private final List<Expression> conditions = new ArrayList<>();

    /** @param froms roots, and what is correlated to roots and joins around the query */
    FromClause(Translation statement, List<CqlFrom<?, ?>> froms) {
        this.statement = statement;
        boolean empty = froms.stream()
                .allMatch(from -> from.isCorrelated() && from.joins().isEmpty());
        for (CqlFrom<?, ?> from : froms) {
            declare(from, empty && from == froms.get(0));
        }
        froms.forEach(this::write);
    }

    List<From> declarations() {
        return declarations;
    }

    /** Beside the restriction of the query. */
    List<Expression> conditions() {
        return conditions;
    }

    /** Names all variables, so that conditions of joins can use those of later ones. */
    private void declare(CqlFrom<?, ?> from, boolean copied) {
        if (!from.isCorrelated() || copied || isJoinedLeft(from)) {
            statement.declare(from, from.called());
        }
        from.joins().forEach(join -> declare(join, false));
        from.fetches().all().forEach(this::declare);
    }

    private void declare(CqlFetch<?, ?> fetch) {
        if (!fetch.fetches().all().isEmpty()) {
            statement.declare(fetch, fetch.getAttribute().getName());
            fetch.fetches().all().forEach(this::declare);
        }
    }

    private static boolean isJoinedLeft(CqlFrom<?, ?> from) {
        return from.joins().stream().anyMatch(join -> join.spec().type() == JoinType.LEFT);
    }

    private void write(CqlFrom<?, ?> from) {
        if (!from.isCorrelated()) {
            root((EntityType<?>) Objects.requireNonNull(from.managed()), from);
        } else if (statement.isDeclared(from)) {
            copy(from);
        } else {
            from.joins().forEach(this::member);
        }
    }

    private void root(EntityType<?> entity, CqlFrom<?, ?> from) {
        declarations.add(new Root(entity.getName(), statement.name(from), Position.NONE));
        dependents(from);
    }

    /** A variable of its own for the same row. */
    private void copy(CqlFrom<?, ?> from) {
        if (!(from.managed() instanceof EntityType<?> entity)) {
            throw Misuse.noCopy(from.toString());
        }
        Path own = statement.variable(from);
        PathExpression around = Objects.requireNonNull(from.origin().of()).path(statement);
        conditions.add(new Comparison(Comparison.Operator.EQUAL, own, around, Position.NONE));
        root(entity, from);
    }

    /** What an inner join from a variable around the query is in JPQL. */
    private void member(CqlJoin<?, ?> join) {
        if (join.spec().entity() != null) {
            declarations.add(new Root(join.spec().entity().getName(), statement.name(join), Position.NONE));
        } else {
            declarations.add(new CollectionMember(target(join), statement.name(join), Position.NONE));
        }
        Expression on = on(join);
        if (on != null) {
            conditions.add(on);
        }
        dependents(join);
    }

    private void dependents(CqlFrom<?, ?> from) {
        for (CqlJoin<?, ?> join : from.joins()) {
            String alias = statement.name(join);
            JoinKind kind = kind(join.spec().type());
            declarations.add(
                    join.spec().entity() != null
                            ? new EntityJoin(kind, join.spec().entity().getName(), alias, on(join), Position.NONE)
                            : new Join(kind, target(join), alias, on(join), false, Position.NONE));
            dependents(join);
        }
        for (CqlFetch<?, ?> fetch : from.fetches().all()) {
            fetch(fetch);
        }
    }

    private void fetch(CqlFetch<?, ?> fetch) {
        FetchParent<?, ?> parent = fetch.getParent();
        PathExpression before =
                parent instanceof CqlFrom<?, ?> from ? from.path(statement) : statement.variable(parent);
        String alias = fetch.fetches().all().isEmpty() ? null : statement.name(fetch);
        PathExpression target =
                AttributePath.behind(before, fetch.getAttribute().getName());
        declarations.add(new Join(kind(fetch.getJoinType()), target, alias, null, true, Position.NONE));
        fetch.fetches().all().forEach(this::fetch);
    }

    private PathExpression target(CqlJoin<?, ?> join) {
        Attribute<?, ?> attribute = Objects.requireNonNull(join.spec().attribute());
        PathExpression path = AttributePath.behind(join.spec().parent().path(statement), attribute.getName());
        String subtype = join.declaredSubtype();
        return subtype == null ? path : new Treat(path, subtype, Position.NONE);
    }

    private @Nullable Expression on(CqlJoin<?, ?> join) {
        CqlPredicate condition = join.condition();
        return condition == null ? null : condition.tree(statement);
    }

    private static JoinKind kind(JoinType type) {
        return type == JoinType.LEFT ? JoinKind.LEFT : JoinKind.INNER;
    }
}
