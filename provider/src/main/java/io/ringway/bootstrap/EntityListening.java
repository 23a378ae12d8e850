// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.jpa.jta.Apis;
import io.ringway.life.BeanListeners;
import io.ringway.life.EntityValidation;
import io.ringway.life.Listeners;
import io.ringway.life.Lives;
import io.ringway.life.PlainListeners;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.ValidationMode;
import org.jspecify.annotations.Nullable;

/** Who hears of the life of a unit's entities: listeners, made by CDI where there is one, and Jakarta Validation. */
final class EntityListening {
    private static final String PROPERTY = "jakarta.persistence.bean.manager";

    static final String IMPLEMENTATION =
            "Put the API and an implementation, such as Hibernate Validator, on the class path";

    private EntityListening() {}

    static Lives lives(UnitDefinition unit, EntityModel model) {
        return Lives.of(model, listeners(unit), validation(unit, model));
    }

    private static @Nullable EntityValidation validation(UnitDefinition unit, EntityModel model) {
        if (unit.validationMode() == ValidationMode.NONE) {
            return null;
        }
        if (Apis.haveValidation()) {
            return ValidationSetup.of(unit, model);
        }
        if (unit.validationMode() == ValidationMode.CALLBACK) {
            throw new ConfigurationException(
                    Problem.of("RW-1035", "The validation mode is CALLBACK, and there is no Jakarta Validation")
                            .at(unit.name())
                            .because("Its API is not on the class path")
                            .fix(IMPLEMENTATION));
        }
        return null;
    }

    /** @throws ConfigurationException RW-1034, when what is given as the BeanManager is none */
    private static Listeners listeners(UnitDefinition unit) {
        Object given = unit.properties().get(PROPERTY);
        if (!Apis.haveBeans()) {
            if (given != null) {
                throw refusal(given, "The API of CDI is not on the class path of Ringway");
            }
            return new PlainListeners();
        }
        if (given != null && !BeanListeners.isBeanManager(given)) {
            throw refusal(given, null);
        }
        return new BeanListeners(given);
    }

    private static ConfigurationException refusal(Object given, @Nullable String why) {
        Problem problem = Problem.of("RW-1034", "A " + given.getClass().getName() + " is no BeanManager")
                .at("property " + PROPERTY)
                .fix("Pass CDI's BeanManager, or leave the property out");
        return new ConfigurationException(why == null ? problem : problem.because(why));
    }
}
