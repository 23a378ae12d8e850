// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the database can serve queries from the storage-attached indexes of the places: those that were just made,
 * and those that another runner has made a moment ago. It holds no lock: the rows of a large table take their time.
 * Immutable.
 */
final class IndexWait {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.schema");
    private static final long POLL_MILLIS = 50;

    private final Duration patience;

    /** @param patience for all of the indexes together; zero: nothing is asked */
    IndexWait(Duration patience) {
        this.patience = patience;
    }

    /** @return the plans in their order, with what is not ready by then in their drift */
    List<PlacePlan> await(List<PlacePlan> plans) {
        Map<String, List<PlacePlan>> waiting = new LinkedHashMap<>();
        for (PlacePlan plan : plans) {
            if (!plan.attached().isEmpty() && !patience.isZero()) {
                waiting.computeIfAbsent(plan.target().connection(), first -> new ArrayList<>())
                        .add(plan);
            }
        }
        if (waiting.isEmpty()) {
            return plans;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Map<String, List<PlacePlan>> waited = PerConnection.run(
                        waiting.keySet(),
                        connection -> Objects.requireNonNull(waiting.get(connection)).stream()
                                .map(plan -> await(plan, deadline))
                                .toList())
                .orThrow(
                        "The schema is in place, but not on every connection it was told whether its indexes are ready");
        return plans.stream().map(plan -> replaced(plan, waited)).toList();
    }

    private static PlacePlan replaced(PlacePlan plan, Map<String, List<PlacePlan>> waited) {
        return waited.getOrDefault(plan.target().connection(), List.of()).stream()
                .filter(other -> other.target().equals(plan.target()))
                .findFirst()
                .orElse(plan);
    }

    private PlacePlan await(PlacePlan plan, long deadline) {
        boolean told = false;
        while (true) {
            Set<String> unready = Schemas.unready(plan.target().place(), plan.attached());
            if (unready.isEmpty()) {
                return plan;
            }
            if (System.nanoTime() >= deadline || !pause()) {
                return plan.with(drift(plan.target(), unready));
            }
            if (!told) {
                LOG.info("{}: waiting for the indexes {}", plan.target().place(), new TreeSet<>(unready));
                told = true;
            }
        }
    }

    private List<SchemaDrift> drift(Target target, Set<String> unready) {
        List<SchemaDrift> drift = new ArrayList<>();
        for (String index : new TreeSet<>(unready)) {
            Problem problem = Problem.of("RW-1632", "The index " + index + " cannot be queried yet")
                    .at(target.place().toString())
                    .because("The database is still building it from the rows that are there; waited up to "
                            + patience.toSeconds() + " s")
                    .fix(
                            "Wait before you query by it, or raise ringway.schema.index-wait; where it stays so, the log of the"
                                    + " database says why");
            LOG.warn("{}", problem.text());
            drift.add(
                    new SchemaDrift(Kind.UNREADY_INDEX, target.connection(), target.keyspace(), null, index, problem));
        }
        return drift;
    }

    /** @return false when the thread is interrupted: then nothing more is waited for */
    private static boolean pause() {
        try {
            Thread.sleep(POLL_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
