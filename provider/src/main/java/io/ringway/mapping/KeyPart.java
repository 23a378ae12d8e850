// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * One column of an id.
 *
 * @param member the attribute that the column holds
 * @param root the entity's id attribute that it belongs to; the same member unless that is embedded
 * @param declaration the places of the members on the way to it, outermost first
 */
record KeyPart(ColumnMapping column, Member member, Member root, int[] declaration, String where) {

    @Nullable
    PartitionKey partition() {
        return annotation(PartitionKey.class);
    }

    @Nullable
    ClusteringKey clustering() {
        return annotation(ClusteringKey.class);
    }

    private <A extends Annotation> @Nullable A annotation(Class<A> type) {
        A own = member.annotation(type);
        boolean decided = member.has(PartitionKey.class) || member.has(ClusteringKey.class);
        return own != null || decided ? own : root.annotation(type);
    }
}
