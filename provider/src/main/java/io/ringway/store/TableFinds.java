// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.PlanCache;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.SelectPlan;
import io.ringway.spi.RowPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds an instance whose class, and with it whose table, is not known: by one read of each table, all of them at once. */
final class TableFinds {
    private final PlanCache plans;
    private final int inFlight;

    TableFinds(PlanCache plans, int inFlight) {
        this.plans = plans;
        this.inFlight = inFlight;
    }

    /** @param tables the entities of which it can be */
    @Nullable
    Object find(List<EntityMapping> tables, Placement place, Object id, ReadSettings settings) {
        RowPage[] rows = new RowPage[tables.size()];
        Throwable[] failures = new Throwable[tables.size()];
        SelectPlan[] selects = new SelectPlan[tables.size()];
        RequestWindow window = new RequestWindow(inFlight);
        Lease lease = place.acquire();
        try {
            for (int i = 0; i < rows.length; i++) {
                int index = i;
                SelectPlan plan =
                        plans.plans(place, lease.datastore(), tables.get(i)).byId();
                selects[i] = plan;
                window.send(() -> EntityReader.fetch(lease, place, plan, id, settings), (row, failure) -> {
                    rows[index] = row;
                    failures[index] = failure;
                });
            }
            window.await();
        } finally {
            lease.release();
        }
        EntityReader.raise(failures);
        return only(tables, rows, selects, id);
    }

    private static @Nullable Object only(List<EntityMapping> tables, RowPage[] rows, SelectPlan[] selects, Object id) {
        EntityMapping entity = null;
        Object found = null;
        for (int i = 0; i < rows.length; i++) {
            if (!rows[i].next()) {
                continue;
            }
            if (entity != null) {
                throw new RingwayException(Problem.of(
                                "RW-1185",
                                "Two tables have a row with the id " + id + ": " + entity.table() + " and "
                                        + tables.get(i).table())
                        .at(entity.name() + " and " + tables.get(i).name())
                        .because("An id stands for one instance of all entities that extend "
                                + entity.root().name())
                        .fix("Delete one of the rows, and give ids that are unique in all of the tables"));
            }
            entity = tables.get(i);
            found = selects[i].hydrate(rows[i]);
        }
        return found;
    }
}
