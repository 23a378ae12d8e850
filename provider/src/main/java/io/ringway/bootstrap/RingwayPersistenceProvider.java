// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.bootstrap.unit.PersistenceUnits;
import io.ringway.bootstrap.unit.UnitDefinition;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ringway as Jakarta Persistence sees it (Jakarta Persistence 3.2, 9.3). A unit that is another provider's gives null; a
 * unit that is ours and broken gives an exception.
 */
public final class RingwayPersistenceProvider implements PersistenceProvider {
    private static final Logger LOG = LoggerFactory.getLogger(RingwayPersistenceProvider.class);

    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(String name, @Nullable Map<?, ?> map) {
        UnitDefinition unit = PersistenceUnits.named(name, map);
        return unit == null ? null : UnitOpening.open(unit, UnitClasses.of(unit));
    }

    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
        UnitDefinition unit = PersistenceUnits.configured(configuration);
        return unit == null ? null : UnitOpening.open(unit, UnitClasses.of(unit));
    }

    @Override
    public @Nullable EntityManagerFactory createContainerEntityManagerFactory(
            PersistenceUnitInfo info, @Nullable Map<?, ?> map) {
        UnitDefinition unit = PersistenceUnits.container(info, map);
        if (unit == null) {
            return null;
        }
        UnitClasses classes = UnitClasses.of(unit);
        unit.addTransformer().ifPresent(add -> addTransformer(add, unit, classes));
        return UnitOpening.open(unit, classes);
    }

    /** Some containers take no transformer and say so by an exception; entities need not be enhanced. */
    private static void addTransformer(Consumer<ClassTransformer> add, UnitDefinition unit, UnitClasses classes) {
        try {
            add.accept(classes.transformer());
        } catch (RuntimeException e) {
            LOG.info("The container does not transform the classes of unit '{}': {}", unit.name(), e.toString());
        }
    }

    @Override
    public void generateSchema(PersistenceUnitInfo info, @Nullable Map<?, ?> map) {
        UnitDefinition unit = PersistenceUnits.container(info, map);
        if (unit != null) {
            UnitOpening.open(unit, UnitClasses.of(unit)).close();
        }
    }

    @Override
    public boolean generateSchema(String name, @Nullable Map<?, ?> map) {
        UnitDefinition unit = PersistenceUnits.named(name, map);
        if (unit == null) {
            return false;
        }
        UnitOpening.open(unit, UnitClasses.of(unit)).close();
        return true;
    }

    @Override
    public ProviderUtil getProviderUtil() {
        return new TrackedLoadState();
    }
}
