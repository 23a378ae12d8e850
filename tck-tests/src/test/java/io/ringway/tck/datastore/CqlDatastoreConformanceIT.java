// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import io.ringway.ConnectionSpec;
import io.ringway.cql.CqlDatastoreProvider;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.spi.Datastore;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DevCassandraExtension.class)
class CqlDatastoreConformanceIT extends DatastoreConformance {
    private final ConnectionSpec spec;
    private final String keyspace;

    CqlDatastoreConformanceIT(DevCassandra node, @DevKeyspace String keyspace) {
        this.spec = node.connectionSpec();
        this.keyspace = keyspace;
    }

    @Override
    protected CompletionStage<Datastore> open() {
        return new CqlDatastoreProvider().open(spec);
    }

    @Override
    protected String keyspace() {
        return keyspace;
    }
}
