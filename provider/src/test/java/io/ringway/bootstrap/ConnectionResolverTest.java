// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import org.junit.jupiter.api.Test;

class ConnectionResolverTest {

    @Test
    void aResolverIsRefusedAndNotIgnored() {
        PersistenceConfiguration unit = new PersistenceConfiguration("tenants")
                .provider(RingwayPersistenceProvider.class.getName())
                .managedClass(Note.class)
                .property("ringway.connections.main.contact-points", "127.0.0.1:9042")
                .property("ringway.connections.main.keyspace", "notes")
                .property("ringway.connections.main.lazy", "true")
                .property("ringway.connection-resolver", "com.acme.TenantResolver");

        assertThatThrownBy(unit::createEntityManagerFactory)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1034: Connection resolvers are not supported yet"
                        + " [property ringway.connection-resolver]. Take the property out, and choose the route by an"
                        + " option, a view or a scope.");
    }

    @Entity
    static class Note {
        @Id
        String id;
    }
}
