// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PagingState;
import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.nio.BufferUnderflowException;
import org.jspecify.annotations.Nullable;

/** Where pages begin, with a hash of the statement and its parameters that they are of. */
final class PagingStates {
    private PagingStates() {}

    static byte @Nullable [] of(AsyncResultSet rows) {
        PagingState next = rows.getExecutionInfo().getSafePagingState();
        return next == null ? null : next.toBytes();
    }

    /** @throws DatastoreException when the state is not one of the statement's */
    static BoundStatement resume(BoundStatement statement, byte[] state) {
        try {
            return statement.setPagingState(PagingState.fromBytes(state));
        } catch (IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException refused) {
            throw new DatastoreException(
                    Problem.of("RW-1454", "A paging state cannot be used")
                            .at(statement.getPreparedStatement().getQuery())
                            .because("It is damaged, or of another statement or other parameters")
                            .fix("Begin with the first page"),
                    Effect.NOT_APPLIED,
                    refused);
        }
    }
}
