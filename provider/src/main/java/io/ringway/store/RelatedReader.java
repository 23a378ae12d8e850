// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.RelatedRows;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RelatedPlan;
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
        List<List<TableRead>> reads = new ArrayList<>();
        RequestWindow window = new RequestWindow(inFlight);
        try (Places places = new Places()) {
            for (Request request : requests) {
                Lease lease = places.at(request.place());
                List<TableRead> ofRequest = new ArrayList<>();
                for (EntityMapping table : request.rows().table().tables()) {
                    RelatedPlan plan = plans.plans(request.place(), lease.datastore(), table)
                            .related(request.rows().by(table));
                    TableRead read = new TableRead(request, plan);
                    ofRequest.add(read);
                    window.send(() -> read.send(lease), (done, failure) -> read.failure = failure);
                }
                reads.add(ofRequest);
            }
            window.await();
        }
        List<List<Object>> instances = new ArrayList<>();
        for (List<TableRead> ofRequest : reads) {
            List<Object> rows = new ArrayList<>();
            for (TableRead read : ofRequest) {
                EntityReader.raise(read.failure);
                read.hydrate(rows);
            }
            instances.add(rows);
        }
        return instances;
    }

    /** The read of what belongs to one instance in one table. */
    private static final class TableRead {
        private final Request request;
        private final RelatedPlan plan;
        private final List<RowPage> pages = new ArrayList<>();
        private @Nullable Throwable failure;

        TableRead(Request request, RelatedPlan plan) {
            this.request = request;
            this.plan = plan;
        }

        CompletionStage<List<RowPage>> send(Lease lease) {
            return plan.bind(request.id(), Places.options(lease))
                    .thenCompose(bound -> EntityReader.fetch(lease.datastore(), request.place(), bound))
                    .thenCompose(page -> rest(page, pages));
        }

        void hydrate(List<Object> rows) {
            for (RowPage page : pages) {
                while (page.next()) {
                    Object row = plan.hydrate(page);
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
        }
    }

    private static CompletionStage<List<RowPage>> rest(RowPage page, List<RowPage> read) {
        read.add(page);
        return page.hasMorePages()
                ? page.nextPage().thenCompose(next -> rest(next, read))
                : CompletableFuture.completedFuture(read);
    }
}
