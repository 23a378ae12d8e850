// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.bootstrap.unit.PersistenceUnits;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import jakarta.data.metamodel.StaticMetamodel;
import jakarta.data.metamodel.TextAttribute;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnitClassesTest {
    @Test
    void listedStaticMetamodelsAreFilledAndAreNoEntities() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("shop")
                .provider(RingwayPersistenceProvider.class.getName())
                .managedClass(Crate.class)
                .managedClass(Crates.class)
                .managedClass(Crate_.class);

        EntityModel model = UnitClasses.of(Objects.requireNonNull(PersistenceUnits.configured(configuration)))
                .model();

        assertThat(model.entities()).extracting(EntityMapping::name).containsExactly("Crate");
        assertThat(Crates.label.name()).isEqualTo("label");
    }

    @Entity(name = "Crate")
    static class Crate {
        @Id
        String label;
    }

    @StaticMetamodel(Crate.class)
    static class Crates {
        public static volatile TextAttribute<Crate> label;
    }

    @jakarta.persistence.metamodel.StaticMetamodel(Crate.class)
    abstract static class Crate_ {}
}
