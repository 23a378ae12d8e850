// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConnectionSpec;
import io.ringway.Replication;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A change of the schema is done only when the driver has seen all nodes agree on it; here it is told not to look. */
@ExtendWith(DevCassandraExtension.class)
class SchemaAgreementIT {
    private static final String KEYSPACE = "not_agreed";

    @TempDir
    private Path directory;

    @Test
    void aChangeThatIsNotAgreedOnIsUnknownAndSaysSo(DevCassandra node) throws IOException {
        Path file = Files.writeString(directory.resolve("cluster.conf"), """
                datastax-java-driver {
                  basic.contact-points = ["%s"]
                  basic.load-balancing-policy.local-datacenter = datacenter1
                  advanced.control-connection.schema-agreement.timeout = 0
                }
                """.formatted(node.contactPoint()));
        Datastore datastore = Stages.await(new CqlDatastoreProvider()
                .open(ConnectionSpec.builder().configFile(file.toString()).build()));
        SchemaFacet schema = datastore.facet(SchemaFacet.class).orElseThrow();

        DatastoreException failure = catchThrowableOfType(
                DatastoreException.class,
                () -> Stages.await(schema.apply(new SchemaChange.CreateKeyspace(KEYSPACE, Replication.simple(1)))));

        assertThat(failure)
                .hasMessageStartingWith("RW-1438: The nodes do not agree on the schema [CREATE KEYSPACE ")
                .hasMessageEndingWith("]. Look for nodes that are down, and try again.");
        assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(Stages.await(schema.introspect(Set.of(KEYSPACE))).hasKeyspace(KEYSPACE))
                .isTrue();
        Stages.await(datastore.close());
    }
}
