// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@code @OneToOne(mappedBy)}: the one entity that refers to this one. */
public final class InverseAttribute extends AssociationAttribute {
    private final String mappedBy;
    private @Nullable RelatedRows rows;

    InverseAttribute(String name, int ordinal, Place place, Association association, String mappedBy) {
        super(name, ordinal, false, place, association.target(), association);
        this.mappedBy = mappedBy;
    }

    String mappedBy() {
        return mappedBy;
    }

    void link(RelatedRows found) {
        rows = found;
    }

    /** Where the other entity is found. */
    public RelatedRows rows() {
        return Objects.requireNonNull(rows);
    }

    @Override
    public boolean owning() {
        return false;
    }
}
