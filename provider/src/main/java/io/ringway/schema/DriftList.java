// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The drift of one place while it is found. For one thread. */
final class DriftList {
    private final String connection;
    private final String keyspace;
    private final List<SchemaDrift> found = new ArrayList<>();

    DriftList(String connection, String keyspace) {
        this.connection = connection;
        this.keyspace = keyspace;
    }

    void add(Kind kind, @Nullable String table, @Nullable String element, Problem problem) {
        found.add(new SchemaDrift(kind, connection, keyspace, table, element, problem));
    }

    String connection() {
        return connection;
    }

    String keyspace() {
        return keyspace;
    }

    List<SchemaDrift> all() {
        return found;
    }
}
