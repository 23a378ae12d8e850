// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import io.ringway.SchemaException;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool.Progress;
import io.ringway.connect.Placement;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tables up to their entities: plans everywhere, refuses before anything is sent anywhere, locks, plans again
 * under the locks, applies connection by connection, and waits for the indexes. Immutable.
 */
final class SchemaSync {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.schema");

    private static final Set<Kind> LEFT = EnumSet.of(Kind.DIFFERING_TYPE, Kind.DIFFERING_INDEX, Kind.DIFFERING_VIEW);

    private final Planner planner;
    private final LockTerms terms;
    private final IndexWait indexes;

    SchemaSync(Planner planner, SyncTerms terms) {
        this.planner = planner;
        this.terms = terms.locks();
        this.indexes = new IndexWait(terms.indexPatience());
    }

    SchemaPlan plan(List<Target> targets) {
        return told(planner.plan(targets, Schemas.read(targets), Extent.ADDITIONS));
    }

    /** @return what was sent, at every place, and which indexes are not ready */
    SchemaPlan run(List<Target> targets, Extent extent, Consumer<Progress> listener) {
        return told(indexes.await(change(targets, extent, listener)));
    }

    private List<PlacePlan> change(List<Target> targets, Extent extent, Consumer<Progress> listener) {
        Map<String, Reading> readings = Schemas.read(targets);
        List<PlacePlan> plans = planner.plan(targets, readings, extent);
        refuse(plans, extent);
        warn(plans);
        List<Target> changing = plans.stream()
                .filter(plan -> !plan.isEmpty())
                .map(PlacePlan::target)
                .sorted(Comparator.comparing(Target::connection).thenComparing(Target::keyspace))
                .toList();
        if (changing.isEmpty()) {
            LOG.debug("The schema is in place");
            return plans;
        }
        createKeyspaces(plans);
        try (SchemaLocks locks = new SchemaLocks(terms)) {
            for (Target target : changing) {
                Reading reading = Objects.requireNonNull(readings.get(target.connection()));
                TableId table = new TableId(target.keyspace(), SchemaLock.TABLE);
                locks.take(target.place(), reading.snapshot().table(table).isPresent());
            }
            List<PlacePlan> now = planner.plan(changing, Schemas.read(changing), extent);
            refuse(now, extent);
            apply(now, locks, listener);
            return replaced(plans, now);
        }
    }

    private static SchemaPlan told(List<PlacePlan> plans) {
        return new SchemaPlan(plans.stream().map(PlacePlan::told).toList());
    }

    private static void refuse(List<PlacePlan> plans, Extent extent) {
        List<Problem> problems = new ArrayList<>();
        for (PlacePlan plan : plans) {
            plan.drift().stream()
                    .filter(extent::refuses)
                    .map(SchemaDrift::problem)
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new SchemaException("The schema cannot be changed, and nothing was sent", problems);
        }
    }

    private static void warn(List<PlacePlan> plans) {
        for (PlacePlan plan : plans) {
            for (SchemaDrift drift : plan.drift()) {
                if (LEFT.contains(drift.kind())) {
                    LOG.warn("{} It is left as it is.", drift);
                }
            }
        }
    }

    /** Before the locks, which lie in them; two runners that create one keyspace at the same time do no harm. */
    private static void createKeyspaces(List<PlacePlan> plans) {
        Map<String, List<PlacePlan.Step>> byConnection = new LinkedHashMap<>();
        Map<String, Placement> places = new LinkedHashMap<>();
        for (PlacePlan plan : plans) {
            for (PlacePlan.Step step : plan.steps()) {
                if (step.change() instanceof SchemaChange.CreateKeyspace) {
                    String connection = plan.target().connection();
                    places.put(connection, plan.target().place());
                    byConnection
                            .computeIfAbsent(connection, first -> new ArrayList<>())
                            .add(step);
                }
            }
        }
        PerConnection.run(places.keySet(), connection -> {
                    byConnection.getOrDefault(connection, List.of()).forEach(step -> {
                        Schemas.apply(Objects.requireNonNull(places.get(connection)), step.change());
                        LOG.info("{}: {}", connection, step.statement());
                    });
                    return connection;
                })
                .orThrow("The keyspaces were not created on every connection");
    }

    private static void apply(List<PlacePlan> plans, SchemaLocks locks, Consumer<Progress> listener) {
        Map<String, List<PlacePlan>> byConnection = new LinkedHashMap<>();
        for (PlacePlan plan : plans) {
            byConnection
                    .computeIfAbsent(plan.target().connection(), first -> new ArrayList<>())
                    .add(plan);
        }
        Map<String, ConnectionRun> runs = new LinkedHashMap<>();
        byConnection.forEach(
                (connection, of) -> runs.put(connection, new ConnectionRun(connection, of, locks, listener)));
        PerConnection.run(
                        runs.keySet(),
                        connection ->
                                Objects.requireNonNull(runs.get(connection)).run())
                .orThrow("The schema was not changed");
        ConnectionRun.throwIfAnyStopped(List.copyOf(runs.values()));
    }

    private static List<PlacePlan> replaced(List<PlacePlan> plans, List<PlacePlan> newer) {
        Map<Placement, PlacePlan> result = new LinkedHashMap<>();
        plans.forEach(plan -> result.put(plan.target().place(), plan));
        newer.forEach(plan -> result.put(plan.target().place(), plan));
        return List.copyOf(result.values());
    }
}
