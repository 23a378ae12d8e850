// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Lease;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.RelatedRows;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RelatedPlan;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Datastore;
import io.ringway.spi.RowPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Reads the rows that belong to instances: each instance's by a request of its own, all of them in one burst. */
public final class RelatedReader {
    private final PlanCache plans;
    private final int inFlight;

    /** @param inFlight how many reads of one round are in flight at most */
    public RelatedReader(PlanCache plans, int inFlight) {
        this.plans = plans;
        this.inFlight = inFlight;
    }

    /**
     * What belongs to one instance.
     *
     * @param place of the rows
     * @param id of the instance
     */
    public record Request(RelatedRows rows, Placement place, Object id) {}

    /** For each request new instances with the state of its rows, without trackers, in the order of the rows. */
    public List<List<Object>> read(List<Request> requests) {
        List<@Nullable List<RowPage>> pages = new ArrayList<>();
        RelatedPlan[] selects = new RelatedPlan[requests.size()];
        Throwable[] failures = new Throwable[requests.size()];
        RequestWindow window = new RequestWindow(inFlight);
        try (Places places = new Places()) {
            for (int i = 0; i < selects.length; i++) {
                int index = i;
                Request request = requests.get(i);
                Lease lease = places.at(request.place());
                RelatedPlan plan = plans.plans(
                                request.place(),
                                lease.datastore(),
                                request.rows().table())
                        .related(request.rows().by());
                selects[i] = plan;
                List<RowPage> read = new ArrayList<>();
                pages.add(read);
                window.send(() -> fetch(lease, request, plan, read), (done, failure) -> failures[index] = failure);
            }
            window.await();
        }
        EntityReader.raise(failures);
        List<List<Object>> instances = new ArrayList<>();
        for (int i = 0; i < selects.length; i++) {
            List<Object> rows = new ArrayList<>();
            for (RowPage page : pages.get(i)) {
                while (page.next()) {
                    Object row = selects[i].hydrate(page);
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
            instances.add(rows);
        }
        return instances;
    }

    private static CompletionStage<List<RowPage>> fetch(
            Lease lease, Request request, RelatedPlan plan, List<RowPage> read) {
        return plan.bind(request.id(), Places.options(lease))
                .thenCompose(bound -> fetch(lease.datastore(), request.place(), bound))
                .thenCompose(page -> rest(page, read));
    }

    private static CompletionStage<RowPage> fetch(Datastore datastore, Placement place, BoundSelection bound) {
        boolean logged = LoggedRoute.enter(place);
        try {
            return datastore.fetch(bound);
        } finally {
            LoggedRoute.leave(logged);
        }
    }

    private static CompletionStage<List<RowPage>> rest(RowPage page, List<RowPage> read) {
        read.add(page);
        return page.hasMorePages()
                ? page.nextPage().thenCompose(next -> rest(next, read))
                : CompletableFuture.completedFuture(read);
    }
}
