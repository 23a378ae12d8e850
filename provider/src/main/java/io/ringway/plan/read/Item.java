// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives for each row, or one of several such things.
 *
 * @param alias null when it has none
 * @param type the Java type, boxed
 * @param entity when the values are instances of an entity, new and known to nobody: which; else null
 * @param fetch which associations of the instances are loaded with them
 */
public record Item(
        @Nullable String alias,
        Class<?> type,
        Expression value,
        @Nullable EntityMapping entity,
        FetchPlan fetch) {
    /** What is no instance, or one that is loaded as it is mapped. */
    public Item(@Nullable String alias, Class<?> type, Expression value, @Nullable EntityMapping entity) {
        this(alias, type, value, entity, FetchPlan.MAPPED);
    }
}
