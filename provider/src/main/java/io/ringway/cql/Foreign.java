// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import io.ringway.Problem;

/** Statements that another datastore has made. */
final class Foreign {
    private Foreign() {}

    static IllegalArgumentException of(Object statement) {
        return new IllegalArgumentException(Problem.of("RW-1449", "A statement belongs to another datastore")
                .because("It is a " + statement.getClass().getName())
                .fix("Execute a statement with the datastore that prepared it")
                .text());
    }
}
