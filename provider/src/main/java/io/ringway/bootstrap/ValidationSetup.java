// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.life.BeanValidation;
import io.ringway.life.EntityValidation;
import io.ringway.life.LifeEvent;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.ValidationMode;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a unit says of validation. Used only where the API of Jakarta Validation is. */
final class ValidationSetup {
    private static final Logger LOG = LoggerFactory.getLogger(ValidationSetup.class);
    private static final String FACTORY = "jakarta.persistence.validation.factory";
    private static final String GROUP = "jakarta.persistence.validation.group.";

    private ValidationSetup() {}

    /** Null when there is no validation. */
    static @Nullable EntityValidation of(UnitDefinition unit, EntityModel model) {
        Map<LifeEvent, Class<?>[]> groups = new EnumMap<>(LifeEvent.class);
        groups(groups, LifeEvent.PRE_PERSIST, "pre-persist", unit);
        groups(groups, LifeEvent.PRE_UPDATE, "pre-update", unit);
        groups(groups, LifeEvent.PRE_REMOVE, "pre-remove", unit);
        Object given = unit.properties().get(FACTORY);
        if (given != null && !(given instanceof ValidatorFactory)) {
            throw new ConfigurationException(
                    Problem.of("RW-1036", "A " + given.getClass().getName() + " is no ValidatorFactory")
                            .at("property " + FACTORY)
                            .fix("Pass a jakarta.validation.ValidatorFactory, or leave the property out"));
        }
        ValidatorFactory factory = given instanceof ValidatorFactory own ? own : standard(unit);
        return factory == null ? null : new BeanValidation(factory, given == null, groups, model);
    }

    private static @Nullable ValidatorFactory standard(UnitDefinition unit) {
        try {
            return Validation.buildDefaultValidatorFactory();
        } catch (ValidationException e) {
            if (unit.validationMode() == ValidationMode.CALLBACK) {
                throw new ConfigurationException(
                        Problem.of("RW-1035", "The validation mode is CALLBACK, and nothing implements it")
                                .at(unit.name())
                                .because(e.toString())
                                .fix(EntityListening.IMPLEMENTATION),
                        e);
            }
            LOG.info("Entities of unit '{}' are not validated: {}", unit.name(), e.toString());
            return null;
        }
    }

    private static void groups(Map<LifeEvent, Class<?>[]> groups, LifeEvent event, String name, UnitDefinition unit) {
        Object value = unit.properties().get(GROUP + name);
        Class<?>[] named;
        if (value == null) {
            named = event == LifeEvent.PRE_REMOVE ? new Class<?>[0] : new Class<?>[] {Default.class};
        } else if (value instanceof Class<?>[] classes) {
            named = classes;
        } else if (value instanceof Class<?> one) {
            named = new Class<?>[] {one};
        } else {
            named = load(String.valueOf(value), GROUP + name, unit);
        }
        if (named.length > 0) {
            groups.put(event, named);
        }
    }

    private static Class<?>[] load(String names, String property, UnitDefinition unit) {
        List<Class<?>> loaded = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            try {
                if (!name.isBlank()) {
                    loaded.add(Class.forName(name.strip(), false, unit.classLoader()));
                }
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ConfigurationException(
                        Problem.of("RW-1037", "The validation group " + name.strip() + " is not found")
                                .at("property " + property)
                                .fix("Correct the name (a nested class is Outer$Inner)"),
                        e);
            }
        }
        return loaded.toArray(Class<?>[]::new);
    }
}
