// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import ee.jakarta.tck.data.framework.read.only.AsciiCharacter;
import ee.jakarta.tck.data.framework.read.only.NaturalNumber;
import ee.jakarta.tck.data.standalone.entity.Box;
import ee.jakarta.tck.data.standalone.entity.Coordinate;
import ee.jakarta.tck.data.standalone.persistence.Product;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;

/** Units of the kit's entities. They name no connection, and so use the development server. */
final class KitUnit {
    private static final List<Class<?>> ENTITIES =
            List.of(NaturalNumber.class, AsciiCharacter.class, Box.class, Coordinate.class, Product.class);

    private KitUnit() {}

    /** A unit with empty tables. The caller closes it. */
    static EntityManagerFactory open(String access) {
        PersistenceConfiguration unit = new PersistenceConfiguration("kit")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property("ringway.keyspace", "kit")
                .property("ringway.query.access", access)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .property("jakarta.persistence.schema-generation.create-database-schemas", "true");
        ENTITIES.forEach(unit::managedClass);
        return unit.createEntityManagerFactory();
    }
}
