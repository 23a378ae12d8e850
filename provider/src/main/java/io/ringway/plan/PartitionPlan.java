// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Condition;
import io.ringway.spi.Datastore;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.TableId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The removal of all rows of a partition. */
public final class PartitionPlan {
    private final List<ColumnMapping> key;
    private final Preparation<PreparedMutation> statement;

    PartitionPlan(EntityMapping mapping, TableId table, Datastore datastore) {
        this.key = mapping.id().columns().subList(0, mapping.id().partitionColumns());
        Mutation delete = new Mutation(
                Mutation.Kind.DELETE,
                table,
                List.of(),
                key.stream().map(ColumnMapping::column).toList(),
                Condition.NONE,
                false);
        this.statement = new Preparation<>(() -> datastore.prepare(delete));
    }

    /** @param values of the partition key's attributes, in its order */
    public CompletionStage<BoundMutation> bind(List<Object> values, OperationOptions options) {
        return statement
                .get()
                .thenApply(prepared -> prepared.bind(
                        writer -> {
                            for (int slot = 0; slot < key.size(); slot++) {
                                key.get(slot).writeValue(values.get(slot), writer, slot);
                            }
                        },
                        options));
    }
}
