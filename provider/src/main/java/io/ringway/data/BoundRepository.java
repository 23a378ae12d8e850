// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

import io.ringway.data.generated.RepositoryClass;
import io.ringway.data.operation.BatchedOperation;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;
import java.util.List;

/** A repository that is ready. */
final class BoundRepository {
    private final RepositoryClass type;
    private final List<RepositoryOperation> operations;
    private final Object instance;

    /** @param operations in the order of the interface's methods */
    BoundRepository(RepositoryClass type, List<RepositoryOperation> operations) {
        this.type = type;
        this.operations = operations;
        this.instance = type.instance(operations);
    }

    Object instance() {
        return instance;
    }

    /** Another one, whose writes go into a batch. */
    Object into(EntityWriting batch) {
        return type.instance(operations.stream()
                .map(operation -> operation instanceof BatchedOperation batched ? batched.into(batch) : operation)
                .toList());
    }
}
