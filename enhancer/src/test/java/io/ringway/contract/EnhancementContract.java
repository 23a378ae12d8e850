// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of the hosts: what a host enhances passes every scenario. */
public abstract class EnhancementContract {

    /**
     * Runs one scenario on classes as the host leaves them.
     *
     * @param scenarios name of {@link PlainScenarios} or {@link TrackedScenarios}
     */
    protected abstract void run(String scenarios, String name) throws Throwable;

    /** Whether the host enhances at all. */
    protected boolean enhances() {
        return true;
    }

    @TestFactory
    final List<DynamicTest> scenarios() {
        List<DynamicTest> tests = new ArrayList<>(testsOf(PlainScenarios.class));
        if (enhances()) {
            tests.addAll(testsOf(TrackedScenarios.class));
        }
        return tests;
    }

    private List<DynamicTest> testsOf(Class<?> scenarios) {
        return namesOf(scenarios).stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> run(scenarios.getName(), name)))
                .toList();
    }

    /** The names of a class's scenarios, sorted. */
    static List<String> namesOf(Class<?> scenarios) {
        return Arrays.stream(scenarios.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    /** Runs one scenario in this virtual machine. */
    protected static void invoke(Class<?> scenarios, String name) throws Throwable {
        try {
            scenarios.getMethod(name).invoke(null);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
