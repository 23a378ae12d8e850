// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The schema facet: changes are recorded, introspection is not. */
record RecordedSchema(Recording recording, MemorySchema schema, MemoryWrites writes) implements SchemaFacet {
    @Override
    public CompletionStage<Optional<List<TableSchema>>> introspect(String keyspace) {
        return recording.quietly("introspect", () -> schema.introspect(keyspace));
    }

    @Override
    public String render(SchemaChange change) {
        if (change instanceof SchemaChange.CreateKeyspace create) {
            return "CREATE KEYSPACE " + create.keyspace();
        }
        if (change instanceof SchemaChange.DropKeyspace drop) {
            return "DROP KEYSPACE " + drop.keyspace();
        }
        if (change instanceof SchemaChange.CreateTable create) {
            return "CREATE TABLE " + create.table().id();
        }
        if (change instanceof SchemaChange.DropTable drop) {
            return "DROP TABLE " + drop.table();
        }
        return "TRUNCATE " + ((SchemaChange.Truncate) change).table();
    }

    @Override
    public CompletionStage<Void> apply(SchemaChange change) {
        return recording.operate(render(change), () -> {
            writes.change(change);
            return null;
        });
    }
}
