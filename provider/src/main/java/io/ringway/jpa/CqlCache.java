// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.mapping.EntityModel;
import jakarta.persistence.Cache;

/** There is no second-level cache: nothing is ever in it (Jakarta Persistence 3.2, 3.9). */
final class CqlCache implements Cache {
    private final EntityModel model;

    CqlCache(EntityModel model) {
        this.model = model;
    }

    @Override
    public boolean contains(Class<?> entityClass, Object id) {
        model.entity(entityClass).id().check(id);
        return false;
    }

    @Override
    public void evict(Class<?> entityClass, Object id) {
        model.entity(entityClass).id().check(id);
    }

    @Override
    public void evict(Class<?> entityClass) {
        model.entity(entityClass);
    }

    @Override
    public void evictAll() {}

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw Unwrapping.refusal("Cache", type, "Cache");
    }
}
