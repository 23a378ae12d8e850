// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.context.EntityState.RowIdentity;
import jakarta.persistence.EntityExistsException;

/** A row stays of the class that it was inserted as. */
final class ClassChanges {
    private ClassChanges() {}

    /** @throws IllegalArgumentException when the row of an instance that is merged is of another class */
    static void requireSame(RowIdentity merged, EntityState row) {
        if (row.mapping() != merged.mapping()) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1350",
                            "The row is of the class " + row.mapping().name() + ", and the merged instance of "
                                    + merged.mapping().name())
                    .at(merged.mapping().name() + ", id " + merged.id())
                    .because("A row stays of the class that it was inserted as")
                    .fix("Remove the row, flush, and persist the instance")
                    .text());
        }
    }

    /** What a write of one class says nothing of would stay of the other. */
    static EntityExistsException replaced(EntityState before, EntityState now) {
        return new EntityExistsException(Problem.of(
                        "RW-1350",
                        "An instance of " + before.mapping().name() + " with the id is removed, and one of "
                                + now.mapping().name() + " takes its place in the same flush")
                .at(now.mapping().name() + ", id " + now.id())
                .because("The insert would leave the columns that only the removed one has")
                .fix("Flush in between")
                .text());
    }
}
