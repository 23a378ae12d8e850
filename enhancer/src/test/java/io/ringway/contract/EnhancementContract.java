// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of the hosts: what a host enhances passes every scenario. */
public abstract class EnhancementContract {

    /** Gives the class of a name as the host leaves it, in one class loader for all. */
    protected abstract Class<?> load(String name) throws Exception;

    /** Whether the host enhances at all. */
    protected boolean enhances() {
        return true;
    }

    @TestFactory
    List<DynamicTest> scenarios() throws Exception {
        List<DynamicTest> tests = new ArrayList<>(testsOf(PlainScenarios.class));
        if (enhances()) {
            tests.addAll(testsOf(TrackedScenarios.class));
        }
        return tests;
    }

    private List<DynamicTest> testsOf(Class<?> scenarios) throws Exception {
        return scenariosOf(load(scenarios.getName())).stream()
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)))
                .toList();
    }

    static List<Method> scenariosOf(Class<?> scenarios) {
        return Arrays.stream(scenarios.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    static void run(Method scenario) throws Throwable {
        try {
            scenario.invoke(null);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
