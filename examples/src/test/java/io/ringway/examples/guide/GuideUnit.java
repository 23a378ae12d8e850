// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import io.ringway.ConnectionScope;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Driver;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;

/** The example's unit on the tests' nodes, with empty tables, and with tables for cars and drivers in the archive too. */
final class GuideUnit {
    private GuideUnit() {}

    @SuppressWarnings("try")
    static EntityManagerFactory open(DevCassandra depot, DevCassandra archive) {
        Map<String, String> properties = Map.of(
                "ringway.connections.depot.contact-points", depot.contactPoint(),
                "ringway.connections.archive.contact-points", archive.contactPoint(),
                "jakarta.persistence.schema-generation.database.action", "drop-and-create");
        EntityManagerFactory unit = Persistence.createEntityManagerFactory("fleet", properties);
        try (ConnectionScope scope =
                ConnectionScope.open(Using.connection("archive"), Automobile.class, Driver.class)) {
            unit.getSchemaManager().create(false);
            unit.getSchemaManager().truncate();
        }
        return unit;
    }

    /** The first column of the first row of a query, at a connection, read past the persistence context. */
    static Object value(EntityManagerFactory unit, String connection, String cql) {
        try (EntityManager em = unit.createEntityManager()) {
            return em.createNativeQuery(cql)
                    .setHint("ringway.connection", connection)
                    .getSingleResult();
        }
    }
}
