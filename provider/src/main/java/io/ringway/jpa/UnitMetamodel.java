// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.jpa.metamodel.CqlMetamodel;
import io.ringway.mapping.EntityModel;
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

    private synchronized CqlMetamodel make() {
        CqlMetamodel known = made;
        if (known == null) {
            known = CqlMetamodel.of(model);
            made = known;
        }
        return known;
    }
}
