// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.bootstrap.orm.MappingFiles;
import io.ringway.bootstrap.unit.ManagedClasses;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.data.metamodel.StaticMetamodels;
import io.ringway.enhancer.EntityClassTransformer;
import io.ringway.mapping.EntityModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The managed classes of a unit, and what its mapping files say of them; nothing is loaded before it has to be. */
final class UnitClasses {
    private final UnitDefinition unit;
    private final MappingFiles files;
    private final ManagedClasses classes;

    private UnitClasses(UnitDefinition unit, MappingFiles files) {
        this.unit = unit;
        this.files = files;
        this.classes = ManagedClasses.of(unit, files.classes(), files.complete());
    }

    /** @throws io.ringway.ConfigurationException when a mapping file or an archive is missing or broken */
    static UnitClasses of(UnitDefinition unit) {
        return new UnitClasses(unit, MappingFiles.of(unit));
    }

    /** What enhances the classes while they are loaded; it has to be in place before {@link #model}. */
    EntityClassTransformer transformer() {
        return new EntityClassTransformer(new LinkedHashSet<>(classes.names()), files.mapped());
    }

    /**
     * Loads the classes, maps them and fills the static metamodel classes of Jakarta Data.
     *
     * @throws io.ringway.RingwayException with everything that is wrong with the classes, or with what the files say of them
     */
    EntityModel model() {
        List<Class<?>> managed = new ArrayList<>();
        List<Class<?>> metamodels = new ArrayList<>();
        for (Class<?> type : classes.load()) {
            (isMetamodel(type) ? metamodels : managed).add(type);
        }
        EntityModel model = EntityModel.of(managed, files.metadata(managed, unit.classLoader()));
        StaticMetamodels.fill(model, metamodels);
        return model;
    }

    private static boolean isMetamodel(Class<?> type) {
        return type.isAnnotationPresent(jakarta.data.metamodel.StaticMetamodel.class)
                || type.isAnnotationPresent(jakarta.persistence.metamodel.StaticMetamodel.class);
    }
}
