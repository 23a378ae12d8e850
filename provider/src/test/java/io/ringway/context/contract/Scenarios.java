// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds and runs scenarios; also as the main class of a virtual machine of its own. */
public final class Scenarios {
    /** For entities of every kind. */
    public static final List<Class<?>> COMMON = List.of(
            WriteScenarios.class,
            CollectionScenarios.class,
            LifeScenarios.class,
            MergeScenarios.class,
            BlindMergeScenarios.class,
            PartitionScenarios.class,
            OptionScenarios.class,
            StatelessScenarios.class,
            GeneratedIdScenarios.class,
            OptionalScenarios.class,
            BroadScenarios.class,
            UserTypeScenarios.class,
            CounterScenarios.class,
            VersionScenarios.class,
            LockScenarios.class,
            FailureScenarios.class,
            BatchScenarios.class,
            BatchOutcomeScenarios.class,
            BatchRefusalScenarios.class,
            UnavailableScenarios.class,
            CallbackScenarios.class,
            AssociationScenarios.class,
            EntityCollectionScenarios.class,
            JoinTableScenarios.class,
            GraphScenarios.class,
            TreatedGraphScenarios.class,
            InheritanceScenarios.class,
            TablePerClassScenarios.class,
            PolymorphicReferenceScenarios.class,
            EmbeddedReferenceScenarios.class,
            EntityMapScenarios.class);

    private Scenarios() {}

    /** Those that hold where entities are enhanced, or where they are not. */
    public static List<Class<?>> of(boolean enhanced) {
        List<Class<?>> all = new ArrayList<>(COMMON);
        all.add(enhanced ? ReferenceScenarios.class : PlainReferenceScenarios.class);
        all.add(enhanced ? LazyScenarios.class : EagerScenarios.class);
        if (enhanced) {
            all.add(StatelessCollectionScenarios.class);
            all.add(LazyPolymorphicScenarios.class);
            all.add(RememberedMergeScenarios.class);
        }
        return all;
    }

    /** The names of a class's scenarios, sorted. */
    public static List<String> names(Class<?> scenarios) {
        return Arrays.stream(scenarios.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    public static void run(Class<?> scenarios, String name) throws Throwable {
        try {
            scenarios.getMethod(name).invoke(null);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Prints {@code PASSED Class.name}, or {@code FAILED Class.name} and why, for each scenario of enhanced entities. */
    public static void main(String[] arguments) {
        for (Class<?> scenarios : of(true)) {
            for (String name : names(scenarios)) {
                System.out.println(outcome(scenarios, name));
            }
        }
    }

    private static String outcome(Class<?> scenarios, String name) {
        String scenario = scenarios.getSimpleName() + "." + name;
        try {
            run(scenarios, name);
            return "PASSED " + scenario;
        } catch (Throwable failure) {
            return "FAILED " + scenario + " " + failure.toString().replace('\n', ' ');
        }
    }
}
