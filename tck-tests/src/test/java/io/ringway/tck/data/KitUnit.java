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

    /** A unit with empty tables that reads whatever it has to. The caller closes it, as those of the other methods. */
    static EntityManagerFactory scanning() {
        return configuration("kit").property("ringway.query.access", "scan").createEntityManagerFactory();
    }

    /** A unit with empty tables and the default level of access. */
    static EntityManagerFactory keyed() {
        return configuration("kit_keyed").createEntityManagerFactory();
    }

    /** The same, with an index on every attribute that is no key. */
    static EntityManagerFactory indexed() {
        return configuration("kit_indexed")
                .mappingFile("io/ringway/tck/data/indexes.xml")
                .createEntityManagerFactory();
    }

    private static PersistenceConfiguration configuration(String keyspace) {
        PersistenceConfiguration unit = new PersistenceConfiguration(keyspace)
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property("ringway.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .property("jakarta.persistence.schema-generation.create-database-schemas", "true");
        ENTITIES.forEach(unit::managedClass);
        return unit;
    }
}
