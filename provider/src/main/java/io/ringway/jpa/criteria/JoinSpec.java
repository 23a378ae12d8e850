// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What is joined to what. One of attribute and entity is null.
 *
 * @param attribute of the parent
 * @param entity any
 */
record JoinSpec(
        CqlFrom<?, ?> parent,
        @Nullable Attribute<?, ?> attribute,
        @Nullable EntityType<?> entity,
        JoinType type) {
    static JoinSpec of(CqlFrom<?, ?> parent, Attribute<?, ?> attribute, JoinType type) {
        return new JoinSpec(parent, attribute, null, JoinKinds.supported(type));
    }

    static JoinSpec of(CqlFrom<?, ?> parent, EntityType<?> entity, JoinType type) {
        return new JoinSpec(parent, null, entity, JoinKinds.supported(type));
    }
}
