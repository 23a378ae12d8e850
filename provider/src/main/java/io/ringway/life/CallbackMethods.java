// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import io.ringway.Problem;
import io.ringway.mapping.Metadata;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the callback methods that one class declares, and tells those that cannot be called. For one thread. */
final class CallbackMethods {
    private static final String SIGNATURES = "Jakarta Persistence 3.2, 3.6.2 says what a callback method looks like";

    private final Metadata metadata;
    private final List<Problem> problems;

    CallbackMethods(Metadata metadata, List<Problem> problems) {
        this.metadata = metadata;
        this.problems = problems;
    }

    /** Those of an entity or a mapped superclass. */
    Map<LifeEvent, Method> ofEntity(Class<?> type) {
        return of(type, null);
    }

    /** Those that a listener, or a superclass of one, declares for an entity. */
    Map<LifeEvent, Method> ofListener(Class<?> listener, Class<?> entity) {
        return of(listener, entity);
    }

    private Map<LifeEvent, Method> of(Class<?> type, @Nullable Class<?> argument) {
        Map<LifeEvent, Method> found = new EnumMap<>(LifeEvent.class);
        for (Method method : type.getDeclaredMethods()) {
            boolean checked = false;
            for (LifeEvent event : LifeEvent.values()) {
                if (!method.isBridge() && metadata.has(method, event.annotation())) {
                    if (!checked) {
                        check(method, argument);
                        checked = true;
                    }
                    add(found, event, method);
                }
            }
        }
        return found;
    }

    private void add(Map<LifeEvent, Method> found, LifeEvent event, Method method) {
        Method other = found.putIfAbsent(event, method);
        if (other != null) {
            List<String> names = new ArrayList<>(List.of(other.getName(), method.getName()));
            names.sort(null);
            tell(Problem.of(
                            "RW-1161",
                            "Two methods of a class have @" + event.annotation().getSimpleName() + ": "
                                    + String.join(", ", names))
                    .at(method.getDeclaringClass().getName())
                    .because("Nothing says in which order they would be called")
                    .fix("Let one call the other, or put one into an entity listener"));
        }
    }

    private void check(Method method, @Nullable Class<?> argument) {
        Class<?>[] parameters = method.getParameterTypes();
        if (argument == null ? parameters.length != 0 : parameters.length != 1) {
            refuse(method, argument == null ? "it has parameters" : "it does not have one parameter", argument);
        } else if (argument != null && !parameters[0].isAssignableFrom(argument)) {
            refuse(method, "its parameter is no " + argument.getSimpleName(), argument);
        } else if (method.getReturnType() != void.class) {
            refuse(method, "it returns something", argument);
        } else if (Modifier.isStatic(method.getModifiers())) {
            refuse(method, "it is static", argument);
        } else if (Modifier.isFinal(method.getModifiers())) {
            refuse(method, "it is final", argument);
        } else if (Modifier.isAbstract(method.getModifiers())) {
            refuse(method, "it is abstract", argument);
        } else if (throwsChecked(method)) {
            refuse(method, "it declares a checked exception", argument);
        }
    }

    private static boolean throwsChecked(Method method) {
        for (Class<?> thrown : method.getExceptionTypes()) {
            if (!RuntimeException.class.isAssignableFrom(thrown) && !Error.class.isAssignableFrom(thrown)) {
                return true;
            }
        }
        return false;
    }

    private void refuse(Method method, String what, @Nullable Class<?> argument) {
        String parameter = argument == null ? "" : argument.getSimpleName() + " entity";
        tell(Problem.of("RW-1160", "The method cannot be a callback: " + what)
                .at(method.getDeclaringClass().getName() + "." + method.getName())
                .because(SIGNATURES)
                .fix("Write: void " + method.getName() + "(" + parameter + "), without a checked exception"));
    }

    private void tell(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
