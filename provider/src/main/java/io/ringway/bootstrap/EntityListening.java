// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.jpa.jta.Apis;
import io.ringway.life.BeanListeners;
import io.ringway.life.Listeners;
import io.ringway.life.PlainListeners;
import org.jspecify.annotations.Nullable;

/** Where a unit's entity listeners come from: CDI, where there is one. */
final class EntityListening {
    private static final String PROPERTY = "jakarta.persistence.bean.manager";

    private EntityListening() {}

    /** @throws ConfigurationException RW-1034, when what is given as the BeanManager is none */
    static Listeners listeners(UnitDefinition unit) {
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
