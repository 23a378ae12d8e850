// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ClassPlan;
import io.ringway.plan.EntityPlans;
import io.ringway.plan.PlanCache;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.SelectPlan;
import io.ringway.spi.RowPage;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows by id of which the class is not known. Where each class has its own table, that is one read of each of them.
 * All reads of one call are sent at once.
 */
public final class ClassReader {
    private final PlanCache plans;
    private final int inFlight;

    ClassReader(PlanCache plans, int inFlight) {
        this.plans = plans;
        this.inFlight = inFlight;
    }

    /**
     * A row that is asked for.
     *
     * @param asked an entity that others extend
     * @param whole whether the row is read, or only of which class it is
     */
    public record Request(EntityMapping asked, Placement place, Object id, boolean whole) {}

    /**
     * What was found.
     *
     * @param entity of the row's class
     * @param instance new, with the row's state and without a tracker; null when only the class was asked for
     */
    public record Found(EntityMapping entity, @Nullable Object instance) {}

    /** For each request what was found; null where there is no row of such a class. */
    public List<@Nullable Found> find(List<Request> requests, ReadSettings settings) {
        List<List<TableRead>> reads = new ArrayList<>(requests.size());
        RequestWindow window = new RequestWindow(inFlight);
        try (Places places = new Places()) {
            for (Request request : requests) {
                Lease lease = places.at(request.place());
                List<TableRead> ofRow = new ArrayList<>();
                for (EntityMapping table : request.asked().tables()) {
                    TableRead read =
                            new TableRead(request, table, plans.plans(request.place(), lease.datastore(), table));
                    ofRow.add(read);
                    window.send(() -> read.send(lease, settings), read::answered);
                }
                reads.add(ofRow);
            }
            window.await();
        }
        List<@Nullable Found> found = new ArrayList<>(requests.size());
        for (List<TableRead> ofRow : reads) {
            found.add(only(ofRow));
        }
        return found;
    }

    /** @param where the attribute whose row refers to what is not there */
    public static EntityNotFoundException missing(EntityMapping target, Placement place, Object id, String where) {
        return new EntityNotFoundException(Problem.of(
                        "RW-1330", "A row refers to the id " + id + ", and there is no such row")
                .at(where + ", to " + target.name() + " at " + place)
                .because("Of which class the instance is, only its row says")
                .fix("Write that row again, or correct the one that refers to it, for example by a native query")
                .text());
    }

    private static @Nullable Found only(List<TableRead> reads) {
        TableRead first = null;
        for (TableRead read : reads) {
            if (read.hasRow()) {
                if (first != null) {
                    throw twice(first, read);
                }
                first = read;
            }
        }
        return first == null ? null : first.found();
    }

    private static RingwayException twice(TableRead one, TableRead other) {
        return new RingwayException(Problem.of(
                        "RW-1185",
                        "Two tables have a row with the id " + one.request.id() + ": " + one.table.table() + " and "
                                + other.table.table())
                .at(one.table.name() + " and " + other.table.name())
                .because("An id stands for one instance of all entities that extend "
                        + one.table.root().name())
                .fix("Delete one of the rows, and give ids that are unique in all of the tables"));
    }

    /** The read of one row in one table. */
    private static final class TableRead {
        private final Request request;
        private final EntityMapping table;
        private final SelectPlan row;
        private final ClassPlan classOnly;
        private @Nullable RowPage page;
        private @Nullable Throwable failure;

        TableRead(Request request, EntityMapping table, EntityPlans plans) {
            this.request = request;
            this.table = table;
            this.row = plans.byId();
            this.classOnly = plans.classOf();
        }

        CompletionStage<RowPage> send(Lease lease, ReadSettings settings) {
            return request.whole()
                    ? EntityReader.fetch(lease, request.place(), row, request.id(), settings)
                    : EntityReader.fetch(lease, request.place(), classOnly, request.id(), settings);
        }

        void answered(@Nullable RowPage answer, @Nullable Throwable thrown) {
            page = answer;
            failure = thrown;
        }

        /** Whether there is a row, which is then the current one of its page. */
        boolean hasRow() {
            EntityReader.raise(failure);
            return page != null && page.next();
        }

        @Nullable
        Found found() {
            if (page == null) {
                return null;
            }
            if (!request.whole()) {
                EntityMapping entity = classOnly.entity(page);
                return entity == null ? null : new Found(entity, null);
            }
            Object instance = row.hydrate(page);
            return instance == null ? null : new Found(request.asked().of(instance), instance);
        }
    }
}
