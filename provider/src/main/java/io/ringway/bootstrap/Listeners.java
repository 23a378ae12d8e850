// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.FlushListener;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.FlushSettings;
import io.ringway.bootstrap.unit.UnitDefinition;
import org.jspecify.annotations.Nullable;

/** Makes the listeners that a unit names. */
final class Listeners {
    private static final String PROPERTY = "ringway.flush-listener";

    private Listeners() {}

    static @Nullable FlushListener flushListener(FlushSettings settings, UnitDefinition unit) {
        Object given = settings.listener().orElse(null);
        if (given == null || given instanceof FlushListener) {
            return (FlushListener) given;
        }
        if (!(given instanceof String className)) {
            throw refusal(given.getClass().getName(), "It is neither a FlushListener nor a class name", null);
        }
        try {
            Class<?> type = Class.forName(className, true, unit.classLoader());
            if (!FlushListener.class.isAssignableFrom(type)) {
                throw refusal(className, "The class is no io.ringway.FlushListener", null);
            }
            return (FlushListener) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw refusal(className, "It cannot be made: " + e, e);
        }
    }

    private static ConfigurationException refusal(String value, String why, @Nullable Throwable cause) {
        return new ConfigurationException(
                Problem.of("RW-1030", "The flush listener " + value + " cannot be used")
                        .at("property " + PROPERTY)
                        .because(why)
                        .fix("Name a public class with a public constructor without parameters, or pass an instance"),
                cause);
    }
}
