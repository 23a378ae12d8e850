// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What equals another exactly when two values are the same in a query. */
final class Keys {
    private Keys() {}

    static List<@Nullable Object> of(@Nullable Object[] values) {
        List<@Nullable Object> key = new ArrayList<>(values.length);
        for (Object value : values) {
            key.add(value == null ? null : Comparing.keyOf(value));
        }
        return key;
    }

    /** Of a result; instances of an entity are the same when their ids are. */
    static List<@Nullable Object> of(List<Item> items, @Nullable Object[] values) {
        List<@Nullable Object> key = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            EntityMapping entity = items.get(i).entity();
            key.add(
                    value == null
                            ? null
                            : entity == null
                                    ? Comparing.keyOf(value)
                                    : Arrays.asList(entity.root(), id(entity, value)));
        }
        return key;
    }

    private static Object id(EntityMapping entity, Object instance) {
        EntityMapping own = entity.of(instance);
        return own.id().key(own.id().require(instance));
    }
}
