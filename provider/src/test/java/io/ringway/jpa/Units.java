// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.bootstrap.RingwayPersistenceProvider;
import io.ringway.devserver.DevCassandra;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.HashMap;
import java.util.Map;

/** Opens persistence units as an application does. */
public final class Units {
    private Units() {}

    public static EntityManagerFactory open(Map<String, ?> properties, Class<?>... classes) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("shop").provider(RingwayPersistenceProvider.class.getName());
        for (Class<?> type : classes) {
            configuration.managedClass(type);
        }
        properties.forEach(configuration::property);
        return configuration.createEntityManagerFactory();
    }

    /** A unit over one node, whose tables are created. */
    public static EntityManagerFactory open(DevCassandra node, String keyspace, Class<?>... classes) {
        return open(properties(node, keyspace), classes);
    }

    /** The properties of a unit over one node, to be changed at will. */
    public static Map<String, Object> properties(DevCassandra node, String keyspace) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("ringway.connections.main.contact-points", node.contactPoint());
        properties.put("ringway.connections.main.local-datacenter", node.localDatacenter());
        properties.put("ringway.connections.main.keyspace", keyspace);
        properties.put("jakarta.persistence.schema-generation.database.action", "create");
        return properties;
    }
}
