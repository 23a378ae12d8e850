// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.context.query.FirstResults;
import io.ringway.data.operation.MethodContext;
import io.ringway.data.operation.ReadOptions;
import io.ringway.data.operation.UnitParts;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.Datastore;
import io.ringway.spi.Feature;
import io.ringway.store.query.QueryCall;
import java.time.Instant;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the queries of one method: where, how far, with which options. */
final class QueryRunner {
    /** What a server can do of which nothing is known yet; it is planned again when more is known. */
    private static final Set<Feature> EVERYTHING = EnumSet.allOf(Feature.class);

    private final UnitParts unit;
    private final ReadOptions options;
    private final @Nullable Using route;

    QueryRunner(MethodContext context) {
        this.unit = context.unit();
        this.options = ReadOptions.of(context.method());
        this.route = context.route();
    }

    UnitParts unit() {
        return unit;
    }

    /**
     * What runs where a call goes.
     *
     * @throws io.ringway.AccessPathException RW-1910, when the query needs more than the unit allows
     */
    Executable executable(CompiledQuery query, ReadSettings settings) {
        Datastore open = place(first(query), settings).glance();
        Set<Feature> features = open == null ? EVERYTHING : open.capabilities().features();
        return query.on(features, unit.queries().access());
    }

    /** The options of a call. */
    ReadSettings settings(@Nullable Object[] arguments) {
        return options.of(arguments);
    }

    /**
     * One run; its places are decided now, whichever thread it goes on with.
     *
     * @throws io.ringway.AccessPathException RW-1542, when its first result is farther behind than the unit allows
     */
    QueryCall call(CompiledQuery query, ReadSettings settings, @Nullable Object[] values, long first, long max) {
        if (first > 0) {
            FirstResults.requireNear(
                    query, executable(query, settings), first, 0, unit.queries().access());
        }
        return new QueryCall(places(query, settings), settings, 0, first, max, values, Instant.now());
    }

    Placement place(EntityMapping entity, ReadSettings settings) {
        return unit.router().place(entity.index(), settings.route(), route, null);
    }

    private Function<EntityMapping, Placement> places(CompiledQuery query, ReadSettings settings) {
        Set<EntityMapping> entities = query.resolution().entities();
        Placement of = place(first(query), settings);
        if (entities.size() == 1) {
            EntityMapping only = first(query);
            return entity -> entity == only ? of : place(entity, settings);
        }
        Map<EntityMapping, Placement> decided = new IdentityHashMap<>();
        entities.forEach(entity -> decided.put(entity, place(entity, settings)));
        return entity -> {
            Placement known = decided.get(entity);
            return known != null ? known : place(entity, settings);
        };
    }

    private static EntityMapping first(CompiledQuery query) {
        return query.resolution().entities().iterator().next();
    }
}
