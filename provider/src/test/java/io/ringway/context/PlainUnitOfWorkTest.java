// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.context.contract.Scenarios;

/** Nothing is enhanced: changes are found by comparison with a snapshot. */
final class PlainUnitOfWorkTest extends UnitOfWorkContract {

    @Override
    void run(Class<?> scenarios, String name) throws Throwable {
        Scenarios.run(scenarios, name);
    }

    @Override
    boolean enhances() {
        return false;
    }
}
