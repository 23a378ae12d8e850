// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.jpa.metamodel.CqlMetamodel;
import io.ringway.mapping.EntityModel;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The metamodel of a unit: made when it opens if static metamodel classes have to be filled, else when it is asked for. */
final class UnitMetamodel {
    private final EntityModel model;
    private volatile @Nullable CqlMetamodel made;

    UnitMetamodel(EntityModel model) {
        this.model = model;
        this.made = CqlMetamodel.isNeededAtOnce(model) ? CqlMetamodel.of(model) : null;
    }

    CqlMetamodel get() {
        CqlMetamodel known = made;
        return known == null ? make() : known;
    }

    /**
     * Fills those fields of static metamodel classes that are not for attributes.
     *
     * @param values by the names of their fields; asked for when there is such a class
     */
    void fill(Supplier<? extends Map<String, ?>> values) {
        CqlMetamodel known = made;
        if (known != null) {
            known.fill(values.get());
        }
    }

    private synchronized CqlMetamodel make() {
        CqlMetamodel known = made;
        if (known == null) {
            known = CqlMetamodel.of(model);
            made = known;
        }
        return known;
    }
}
