// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Placement;
import io.ringway.plan.Preparation;
import io.ringway.spi.Datastore;
import io.ringway.spi.Mutation;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.TableId;

/** The statement of a bulk write at the places where it is used. */
final class BulkStatement {
    private final Mutation mutation;
    private final PerPlace<Preparation<PreparedMutation>> places;

    /** @param mutation in no keyspace */
    BulkStatement(Mutation mutation) {
        this.mutation = mutation;
        this.places = new PerPlace<>((place, datastore) -> {
            Mutation own = mutation.withTable(
                    new TableId(place.keyspace(), mutation.table().table()));
            return new Preparation<>(() -> datastore.prepare(own));
        });
    }

    Mutation mutation() {
        return mutation;
    }

    Preparation<PreparedMutation> at(Placement place, Datastore datastore) {
        return places.at(place, datastore);
    }
}
