// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.tree.Assignment;
import io.ringway.query.tree.CollectionMember;
import io.ringway.query.tree.Construction;
import io.ringway.query.tree.DeleteStatement;
import io.ringway.query.tree.EntityJoin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.From;
import io.ringway.query.tree.Join;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SetOperation;
import io.ringway.query.tree.SortKey;
import io.ringway.query.tree.Statement;
import io.ringway.query.tree.UpdateStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random statements, of everything that JPQL can say. Names in them mean nothing. */
final class RandomTrees {
    private static final Position NONE = Position.NONE;

    private final Random random;
    private final RandomExpressions expressions;

    RandomTrees(long seed) {
        this.random = new Random(seed);
        this.expressions = new RandomExpressions(random, this::query);
    }

    Statement statement() {
        return switch (random.nextInt(6)) {
            case 0 -> new UpdateStatement(root(true), some(this::assignment), where(3), NONE);
            case 1 -> new DeleteStatement(root(true), where(3), NONE);
            default -> query(4);
        };
    }

    private Query query(int depth) {
        if (depth > 2 && random.nextInt(4) == 0) {
            SetOperation.Kind kind = pick(SetOperation.Kind.values());
            return new SetOperation(
                    kind, random.nextBoolean(), query(depth - 1), query(depth - 1), sortKeys(depth), NONE);
        }
        return new SelectQuery(
                select(depth),
                from(depth),
                where(depth),
                random.nextInt(4) == 0 ? some(() -> expressions.any(1)) : List.of(),
                random.nextInt(6) == 0 ? expressions.any(depth - 1) : null,
                sortKeys(depth),
                NONE);
    }

    private SelectClause select(int depth) {
        if (random.nextInt(5) == 0) {
            return SelectClause.IMPLICIT;
        }
        return new SelectClause(random.nextInt(4) == 0, some(() -> item(depth)), NONE);
    }

    private SelectItem item(int depth) {
        Expression value = random.nextInt(6) == 0
                ? new Construction("io.example.Pair", some(() -> expressions.any(depth - 1)), NONE)
                : expressions.any(depth - 1);
        return new SelectItem(value, random.nextInt(4) == 0 ? expressions.name() : null, NONE);
    }

    private List<From> from(int depth) {
        if (random.nextInt(4) == 0) {
            return List.of(root(true));
        }
        List<From> from = new ArrayList<>(List.of(random.nextInt(4) == 0 ? member() : root(false)));
        for (int i = random.nextInt(3); i > 0; i--) {
            from.add(
                    switch (random.nextInt(4)) {
                        case 0 -> root(false);
                        case 1 -> member();
                        case 2 -> join(depth);
                        default ->
                            new EntityJoin(
                                    pick(JoinKind.values()), entity(), expressions.name(), where(depth - 1), NONE);
                    });
        }
        return from;
    }

    private Join join(int depth) {
        boolean fetch = random.nextInt(3) == 0;
        String alias = fetch && random.nextBoolean() ? null : expressions.name();
        return new Join(pick(JoinKind.values()), expressions.longPath(), alias, where(depth - 1), fetch, NONE);
    }

    private CollectionMember member() {
        return new CollectionMember(expressions.longPath(), expressions.name(), NONE);
    }

    private Root root(boolean alone) {
        return new Root(entity(), alone && random.nextBoolean() ? Root.THIS : expressions.name(), NONE);
    }

    private String entity() {
        return pick(new String[] {"Automobile", "Order", "Group"});
    }

    private Assignment assignment() {
        return new Assignment(new Path(NONE, expressions.name(), "size"), expressions.any(2), NONE);
    }

    private @Nullable Expression where(int depth) {
        return random.nextInt(3) == 0 ? null : expressions.any(depth - 1);
    }

    private List<SortKey> sortKeys(int depth) {
        return random.nextInt(3) > 0
                ? List.of()
                : some(() -> new SortKey(
                        expressions.any(Math.min(depth - 1, 2)),
                        random.nextBoolean(),
                        pick(SortKey.Nulls.values()),
                        NONE));
    }

    private <T> List<T> some(Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(one.get());
        }
        return list;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
