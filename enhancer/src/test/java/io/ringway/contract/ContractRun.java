// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import java.util.List;

/** Runs the contract in a virtual machine of its own: {@code PASSED name}, or {@code FAILED name} and why, per scenario. */
public final class ContractRun {
    private ContractRun() {}

    public static void main(String[] arguments) {
        for (Class<?> scenarios : List.of(PlainScenarios.class, TrackedScenarios.class)) {
            for (String name : EnhancementContract.namesOf(scenarios)) {
                System.out.println(outcome(scenarios, name));
            }
        }
    }

    private static String outcome(Class<?> scenarios, String name) {
        try {
            EnhancementContract.invoke(scenarios, name);
            return "PASSED " + name;
        } catch (Throwable failure) {
            return "FAILED " + name + " " + failure.toString().replace('\n', ' ');
        }
    }
}
