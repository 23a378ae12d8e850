// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;

/** What Jakarta Persistence has and this provider has not. */
final class Unsupported {
    private Unsupported() {}

    static UnsupportedOperationException storedProcedures() {
        return new UnsupportedOperationException(Problem.of("RW-1510", "Stored procedures are not possible")
                .because("CQL databases have none")
                .text());
    }

    static IllegalStateException lockModeOfNativeQuery() {
        return new IllegalStateException(Problem.of("RW-1514", "A native query has no lock mode")
                .because("It says itself what it reads (Jakarta Persistence 3.2, 3.11.13)")
                .fix("Lock the entities of its result by EntityManager.lock")
                .text());
    }
}
