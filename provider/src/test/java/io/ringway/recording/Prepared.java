// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.Selection;

/** Prepared statements. */
final class Prepared {
    private Prepared() {}

    record OfSelection(Selection selection) implements PreparedSelection {
        @Override
        public BoundSelection bind(ParameterSource parameters, OperationOptions options) {
            Bindings bindings = Bindings.of(selection.parameters(), parameters);
            return new RecordedSelection(selection, bindings, options, 0);
        }

        @Override
        public BoundSelection resume(ParameterSource parameters, OperationOptions options, byte[] pagingState) {
            Bindings bindings = Bindings.of(selection.parameters(), parameters);
            RecordedSelection whole = new RecordedSelection(selection, bindings, options, 0);
            return new RecordedSelection(selection, bindings, options, PageStates.rows(pagingState, whole));
        }
    }

    record OfMutation(Mutation mutation, int partitionColumns) implements PreparedMutation {
        @Override
        public BoundMutation bind(ParameterSource parameters, OperationOptions options) {
            Bindings bindings = Bindings.of(RecordedMutation.parameters(mutation), parameters);
            return new RecordedMutation(mutation, bindings, options, partitionColumns);
        }
    }

    /** @throws IllegalArgumentException when another datastore has made it */
    static <T> T own(Class<T> type, Object statement) {
        if (type.isInstance(statement)) {
            return type.cast(statement);
        }
        throw new IllegalArgumentException(Problem.of("RW-1449", "A statement belongs to another datastore")
                .because("It is a " + statement.getClass().getName())
                .text());
    }
}
