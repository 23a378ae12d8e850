// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.query;

import io.ringway.QueryAccess;
import io.ringway.mapping.EntityModel;
import io.ringway.query.access.QueryPlanner;
import io.ringway.query.jpql.JpqlParser;
import io.ringway.query.resolve.Resolver;
import io.ringway.query.tree.Renderer;
import io.ringway.query.tree.Statement;
import io.ringway.store.WriteClock;
import io.ringway.store.query.QueryLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the queries of a unit, and keeps those that were used last: a query is compiled once for all of its users. */
public final class UnitQueries {
    private static final int KEPT = 1_000;

    private final JpqlParser parser = new JpqlParser();
    private final EntityModel model;
    private final Resolver resolver;
    private final QueryPlanner planner;
    private final QueryLimits limits;
    private final WriteClock clock;
    private final QueryAccess access;
    private final Recent<String> byText = new Recent<>();
    private final Recent<Statement> byTree = new Recent<>();

    /** @param access how far queries may go that say nothing of it */
    public UnitQueries(EntityModel model, QueryLimits limits, WriteClock clock, QueryAccess access) {
        this.model = model;
        this.resolver = new Resolver(model);
        this.planner = new QueryPlanner(model);
        this.limits = limits;
        this.clock = clock;
        this.access = access;
    }

    /** How far queries may go that say nothing of it. */
    public QueryAccess access() {
        return access;
    }

    /** @throws IllegalArgumentException when it is not well-formed, or names something that there is not */
    public CompiledQuery jpql(String text) {
        CompiledQuery known = byText.get(text);
        return known != null ? known : byText.put(text, compile(parser.parse(text), text));
    }

    /**
     * A query of a repository.
     *
     * @param entity that is queried when the text names none
     * @throws IllegalArgumentException as {@link #jpql} says
     */
    public CompiledQuery jdql(String text, String entity) {
        String key = entity + ": " + text;
        CompiledQuery known = byText.get(key);
        return known != null ? known : byText.put(key, compile(parser.parseJdql(text, entity), text));
    }

    /** @throws IllegalArgumentException when it names something that there is not */
    public CompiledQuery tree(Statement statement) {
        CompiledQuery known = byTree.get(statement);
        return known != null ? known : byTree.put(statement, kept(statement));
    }

    /**
     * A query that whoever asks for it keeps, as nobody else has the same: it is not looked for among those that were used last.
     *
     * @throws IllegalArgumentException as {@link #tree} says
     */
    public CompiledQuery kept(Statement statement) {
        return compile(statement, Renderer.render(statement));
    }

    private CompiledQuery compile(Statement statement, String text) {
        return new CompiledQuery(model, statement, resolver.resolve(statement, text), planner, limits, clock);
    }

    /** What was used last, at most so many. */
    private static final class Recent<K> {
        private final Map<K, CompiledQuery> queries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, CompiledQuery> eldest) {
                return size() > KEPT;
            }
        };

        @Nullable
        CompiledQuery get(K key) {
            synchronized (queries) {
                return queries.get(key);
            }
        }

        /** Whoever compiles does so outside of the lock; of two that do at once, one wins. */
        CompiledQuery put(K key, CompiledQuery compiled) {
            synchronized (queries) {
                CompiledQuery other = queries.putIfAbsent(key, compiled);
                return other == null ? compiled : other;
            }
        }
    }
}
