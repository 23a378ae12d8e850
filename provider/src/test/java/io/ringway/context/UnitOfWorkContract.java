// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.context.contract.Scenarios;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of the unit of work: the exact operations that it sends, however the entities are enhanced. */
abstract class UnitOfWorkContract {

    /** Runs one scenario on entities as the host leaves them. */
    abstract void run(Class<?> scenarios, String name) throws Throwable;

    /** Whether the host enhances at all. */
    boolean enhances() {
        return true;
    }

    @TestFactory
    final List<DynamicTest> scenarios() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> scenarios : Scenarios.of(enhances())) {
            for (String name : Scenarios.names(scenarios)) {
                tests.add(DynamicTest.dynamicTest(scenarios.getSimpleName() + "." + name, () -> run(scenarios, name)));
            }
        }
        return tests;
    }
}
