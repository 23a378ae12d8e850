// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.UnitDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects of the application that a unit's properties name: listeners, resolvers. */
final class ApplicationObjects {
    private ApplicationObjects() {}

    /**
     * @param given an instance, or the name of a class with a public constructor without parameters
     * @return null when the property is not set
     */
    static <T> @Nullable T of(Optional<Object> given, Class<T> type, String property, UnitDefinition unit) {
        Object value = given.orElse(null);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        if (!(value instanceof String className)) {
            String why = "It is neither an instance of " + type.getName() + " nor a class name";
            throw refusal(value.getClass().getName(), type, property, why, null);
        }
        try {
            Class<?> named = Class.forName(className, true, unit.classLoader());
            if (!type.isAssignableFrom(named)) {
                throw refusal(className, type, property, "The class does not implement " + type.getName(), null);
            }
            return type.cast(named.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw refusal(className, type, property, "It cannot be made: " + e, e);
        }
    }

    private static ConfigurationException refusal(
            String value, Class<?> type, String property, String why, @Nullable Throwable cause) {
        return new ConfigurationException(
                Problem.of("RW-1030", value + " cannot be used as " + type.getSimpleName())
                        .at("property " + property)
                        .because(why)
                        .fix("Name a public class with a public constructor without parameters, or pass an instance"),
                cause);
    }
}
