// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import io.ringway.Problem;
import io.ringway.data.operation.Guarded;
import io.ringway.data.operation.MethodContext;
import io.ringway.data.operation.PlainMethods;
import io.ringway.data.operation.ResourceMethods;
import io.ringway.data.query.QueryMethods;
import io.ringway.spi.RepositoryOperation;
import jakarta.data.exceptions.MappingException;

/** Finds out what a method is to do, and binds it. */
final class MethodBinder {
    private MethodBinder() {}

    /**
     * The operation of a method.
     *
     * @throws RuntimeException with a code in its message, when it cannot be served
     */
    static RepositoryOperation bind(MethodContext context) {
        RepositoryOperation operation = PlainMethods.bind(context);
        if (operation == null) {
            operation = QueryMethods.bind(context);
        }
        if (operation == null) {
            operation = ResourceMethods.bind(context);
        }
        if (operation == null) {
            throw new MappingException(Problem.of("RW-2003", "The method is of no kind that a repository has")
                    .fix(
                            "Annotate it with @Find, @Query, @Insert, @Update, @Save or @Delete, or name it after its query")
                    .text());
        }
        return new Guarded(operation);
    }
}
