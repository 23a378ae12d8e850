// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.query;

import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.context.QueriedTables;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.access.QueryPlanner;
import io.ringway.query.access.QueryPlanner.Planned;
import io.ringway.query.tree.Statement;
import io.ringway.query.typed.Resolution;
import io.ringway.spi.Feature;
import io.ringway.store.WriteClock;
import io.ringway.store.query.QueryLimits;
import io.ringway.store.query.ReadQuery;
import io.ringway.store.query.WriteQuery;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A query whose names and types are known, with a plan for each kind of server that it has met. */
public final class CompiledQuery {
    private static final int LIMITS_KEPT = 16;

    private final EntityModel model;
    private final Statement statement;
    private final Resolution resolution;
    private final QueryPlanner planner;
    private final QueryLimits limits;
    private final WriteClock clock;
    private final ConcurrentMap<Set<Feature>, Executable> plans = new ConcurrentHashMap<>();
    private final ConcurrentMap<Limited, ReadQuery> limited = new ConcurrentHashMap<>();
    private volatile @Nullable Executable last;
    private volatile @Nullable QueriedTables tables;

    CompiledQuery(
            EntityModel model,
            Statement statement,
            Resolution resolution,
            QueryPlanner planner,
            QueryLimits limits,
            WriteClock clock) {
        this.model = model;
        this.statement = statement;
        this.resolution = resolution;
        this.planner = planner;
        this.limits = limits;
        this.clock = clock;
    }

    /** As it was read, or given: other queries are made from it. */
    public Statement statement() {
        return statement;
    }

    /** Its text, parameters and result. */
    public Resolution resolution() {
        return resolution;
    }

    /** What it reads or writes. */
    public QueriedTables tables() {
        QueriedTables known = tables;
        if (known == null) {
            known = new QueriedTables(model, resolution.entities());
            tables = known;
        }
        return known;
    }

    /**
     * What runs on a server.
     *
     * @param features of the server
     * @throws io.ringway.AccessPathException RW-1910, when it needs more than it may
     */
    public Executable on(Set<Feature> features, QueryAccess allowed) {
        Executable known = last;
        if (known == null || !known.features.equals(features)) {
            known = plans.computeIfAbsent(features, this::plan);
            last = known;
        }
        return known.planned.findings().needed().compareTo(allowed) <= 0 ? known : refused(features, allowed);
    }

    private Executable plan(Set<Feature> features) {
        Planned planned = planner.plan(resolution, features, QueryAccess.SCAN);
        return new Executable(
                features,
                planned,
                planned.read() == null ? null : new ReadQuery(planned.read(), limits),
                planned.bulk() == null ? null : new WriteQuery(planned.bulk(), limits, clock));
    }

    /**
     * A plan with at most so many rows of each partition.
     *
     * @throws IllegalArgumentException RW-1544, when results are not the rows of tables as the database gives them, or the server
     *     has no such limit
     */
    public ReadQuery perPartition(Executable plan, int most) {
        Limited key = new Limited(plan.features, most);
        ReadQuery known = limited.get(key);
        if (known != null) {
            return known;
        }
        boolean has = plan.features.contains(Feature.PER_PARTITION_LIMIT);
        ReadPlan.Select read =
                has && plan.planned.read() instanceof ReadPlan.Select select ? select.perPartition(most) : null;
        if (read == null) {
            throw new IllegalArgumentException(Problem.of("RW-1544", "The query cannot have a limit for each partition")
                    .at(resolution.text())
                    .because(
                            has
                                    ? "Its results are not rows as the database gives them: it groups, sorts, filters or joins"
                                    : "The server does not know PER PARTITION LIMIT")
                    .fix("Leave out the hint, or what is done with the rows")
                    .text());
        }
        ReadQuery made = new ReadQuery(read, limits);
        if (limited.size() >= LIMITS_KEPT) {
            limited.clear();
        }
        limited.put(key, made);
        return made;
    }

    private record Limited(Set<Feature> features, int most) {}

    /** Planned again, for the text of the refusal. */
    private Executable refused(Set<Feature> features, QueryAccess allowed) {
        planner.plan(resolution, EnumSet.copyOf(features), allowed);
        throw new IllegalStateException("The planner changed its mind about " + resolution.text());
    }

    /**
     * A plan that is ready to run; one of both ways to run is null.
     *
     * @param read of a query that reads
     * @param write of one that writes
     */
    public record Executable(
            Set<Feature> features,
            Planned planned,
            @Nullable ReadQuery read,
            @Nullable WriteQuery write) {}
}
