// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import java.nio.file.Path;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit that nobody has opened, and its repositories, in Weld SE. */
@ExtendWith(DevCassandraExtension.class)
class WeldIT {
    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void injectedRepositoriesWriteAndRead(Which which, DevCassandra node, @DevKeyspace String keyspace)
            throws Exception {
        Application application = new Application(temp, "annotated")
                .unit(
                        "shop",
                        Cart.class,
                        "ringway.connections.main.contact-points=" + node.contactPoint(),
                        "ringway.connections.main.keyspace=" + keyspace,
                        "jakarta.persistence.schema-generation.database.action=create")
                .index(Carts.class.getName())
                .classes(Cart.class, Carts.class, CartClient.class);
        Weld weld = which.container(application);

        application.run(() -> {
            try (WeldContainer container = weld.initialize()) {
                Carts carts = container.select(CartClient.class).get().carts();
                carts.insert(new Cart(which.name(), 4));
                assertThat(carts.findById(which.name()).orElseThrow().wheels()).isEqualTo(4);
            }
            return null;
        });
    }
}
