// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.Column;
import io.ringway.spi.Datastore;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterWriter;
import io.ringway.spi.RowPage;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Runs statements in the datastore's own language. */
public final class NativeStore {

    /**
     * Executes a statement.
     *
     * @param place the connection, and the keyspace of tables that the text does not qualify
     * @param values gives the value of a parameter slot in its storage type, for the slot's column
     * @param pageSize rows of a page; 0: as configured
     * @return its rows, to be closed
     */
    public RowCursor execute(
            Placement place,
            String text,
            BiFunction<Integer, Column, @Nullable Object> values,
            ReadSettings settings,
            int pageSize) {
        Lease lease = place.acquire();
        try {
            NativeQueryFacet facet = facet(lease.datastore(), place);
            NativeStatement statement = Await.on(facet.prepare(text, place.keyspace()));
            @Nullable Object[] parameters = values(statement.parameters(), values);
            OperationOptions options = settings.on(Places.options(lease))
                    .withPageSize(pageSize)
                    .withIdempotent(!statement.columns().isEmpty());
            RowPage first = Await.on(execute(facet, place, statement, parameters, options));
            return new RowCursor(lease, facet.answered(statement, first), first);
        } catch (RuntimeException e) {
            lease.release();
            throw e;
        }
    }

    private static CompletionStage<RowPage> execute(
            NativeQueryFacet facet,
            Placement place,
            NativeStatement statement,
            @Nullable Object[] parameters,
            OperationOptions options) {
        boolean logged = LoggedRoute.enter(place);
        try {
            return facet.execute(statement, writer -> write(parameters, writer), options);
        } finally {
            LoggedRoute.leave(logged);
        }
    }

    static NativeQueryFacet facet(Datastore datastore, Placement place) {
        return datastore
                .facet(NativeQueryFacet.class)
                .orElseThrow(() -> new RingwayException(Problem.of("RW-1501", "The datastore takes no native queries")
                        .at(place.connection())));
    }

    private static @Nullable Object[] values(
            List<Column> parameters, BiFunction<Integer, Column, @Nullable Object> values) {
        @Nullable Object[] bound = new Object[parameters.size()];
        for (int slot = 0; slot < bound.length; slot++) {
            bound[slot] = values.apply(slot, parameters.get(slot));
        }
        return bound;
    }

    private static void write(@Nullable Object[] values, ParameterWriter writer) {
        for (int slot = 0; slot < values.length; slot++) {
            writer.setValue(slot, values[slot]);
        }
    }
}
