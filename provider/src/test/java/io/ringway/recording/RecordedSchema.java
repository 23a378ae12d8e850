// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.Column;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableSchema;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The schema facet: changes are recorded, introspections are counted. */
record RecordedSchema(
        Recording recording,
        MemorySchema schema,
        MemoryWrites writes,
        UnreadyIndexes unready,
        AtomicInteger introspections)
        implements SchemaFacet {
    @Override
    public CompletionStage<SchemaSnapshot> introspect(Set<String> keyspaces) {
        introspections.incrementAndGet();
        return recording.quietly("introspect", () -> schema.introspect(keyspaces));
    }

    @Override
    public String render(SchemaChange change) {
        if (change instanceof SchemaChange.CreateKeyspace create) {
            return "CREATE KEYSPACE " + create.keyspace();
        }
        if (change instanceof SchemaChange.DropKeyspace drop) {
            return "DROP KEYSPACE " + drop.keyspace();
        }
        if (change instanceof SchemaChange.CreateType create) {
            return "CREATE TYPE " + create.type().qualifiedName() + " "
                    + create.type().fields();
        }
        if (change instanceof SchemaChange.AddField add) {
            return "ALTER TYPE " + add.type().qualifiedName() + " ADD " + add.field();
        }
        if (change instanceof SchemaChange.DropType drop) {
            return "DROP TYPE " + drop.type().qualifiedName();
        }
        if (change instanceof SchemaChange.CreateTable create) {
            TableSchema table = create.table();
            return "CREATE TABLE " + table.id() + (table.options().isEmpty() ? "" : " WITH " + table.options());
        }
        if (change instanceof SchemaChange.AddColumns add) {
            return "ALTER TABLE " + add.table() + " ADD "
                    + add.columns().stream().map(Column::toString).collect(Collectors.joining(", "));
        }
        if (change instanceof SchemaChange.SetOptions set) {
            return "ALTER TABLE " + set.table() + " WITH " + set.options();
        }
        if (change instanceof SchemaChange.SetViewOptions set) {
            return "ALTER VIEW " + set.view() + " WITH " + set.options();
        }
        if (change instanceof SchemaChange.CreateIndex create) {
            return "CREATE INDEX " + create.index().name() + " ON " + create.table() + " ("
                    + create.index().target() + ")";
        }
        if (change instanceof SchemaChange.DropTable drop) {
            return "DROP TABLE " + drop.table();
        }
        return "TRUNCATE " + ((SchemaChange.Truncate) change).table();
    }

    @Override
    public CompletionStage<Set<String>> unready(String keyspace, Set<String> indexes) {
        return recording.quietly("unready", () -> unready.ask(indexes));
    }

    @Override
    public CompletionStage<Void> apply(SchemaChange change) {
        return recording.operate(render(change), () -> {
            writes.change(change);
            return null;
        });
    }
}
