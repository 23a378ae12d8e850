// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import jakarta.persistence.Cache;

/** There is no second-level cache: nothing is ever in it. */
final class CqlCache implements Cache {
    @Override
    public boolean contains(Class<?> entityClass, Object id) {
        return false;
    }

    @Override
    public void evict(Class<?> entityClass, Object id) {}

    @Override
    public void evict(Class<?> entityClass) {}

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
