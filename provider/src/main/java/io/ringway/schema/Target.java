// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import java.util.List;

/**
 * A keyspace on a connection, and the entities whose tables it is to have.
 *
 * @param entities at least one
 */
record Target(Placement place, List<EntityMapping> entities) {
    String connection() {
        return place.connection();
    }

    String keyspace() {
        return place.keyspace();
    }
}
