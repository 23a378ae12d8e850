// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.Feature;
import io.ringway.spi.TableSchema;
import java.util.Set;

/**
 * What the planning of one query has in common.
 *
 * @param features of the server that it is planned for
 */
record Planning(EntityModel model, Set<Feature> features, Findings findings) {
    private static final String ANY_KEYSPACE = "";

    /** The table of an entity, in no keyspace. */
    static TableSchema schema(EntityMapping table) {
        return table.tableSchema(ANY_KEYSPACE);
    }
}
