// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift.Kind;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Column;
import io.ringway.spi.Feature;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Optional;

/** Compares the indexes that entities want with those that one keyspace has. For one thread. */
final class IndexComparison {
    private final SchemaSnapshot there;
    private final Capabilities server;
    private final Extent extent;
    private final DriftList drift;
    private final TableChanges changes;

    IndexComparison(Reading reading, Extent extent, DriftList drift, TableChanges changes) {
        this.there = reading.snapshot();
        this.server = reading.server();
        this.extent = extent;
        this.drift = drift;
        this.changes = changes;
    }

    /** The indexes of a table that is not there. */
    void create(TableSchema wanted, String where) {
        for (IndexSchema index : wanted.indexes()) {
            if (isPossible(index, wanted, where)) {
                create(index, wanted);
            }
        }
    }

    void compare(TableSchema wanted, TableSchema found, String where) {
        for (IndexSchema index : wanted.indexes()) {
            Optional<IndexSchema> serving =
                    found.indexes().stream().filter(index::isServedBy).findFirst();
            if (serving.isPresent()) {
                awaited(serving.get());
                options(index, serving.get(), wanted, where);
            } else if (!typeDiffers(index.column(), wanted, found) && isPossible(index, wanted, where)) {
                missing(index, wanted, where);
            }
        }
    }

    private boolean isPossible(IndexSchema index, TableSchema wanted, String where) {
        if (!index.isStorageAttached() || server.supports(Feature.STORAGE_ATTACHED_INDEX)) {
            return true;
        }
        drift.add(
                Kind.UNSUPPORTED,
                wanted.id().table(),
                index.name(),
                Problem.of("RW-1630", "The server has no storage-attached indexes, and the entity asks for " + index)
                        .at(where)
                        .because("It is " + server.product() + " " + server.version())
                        .fix("Use @Table(indexes = @Index(...)) without USING, or Cassandra 5"));
        return false;
    }

    private void options(IndexSchema index, IndexSchema serving, TableSchema wanted, String where) {
        if (serving.options().entrySet().containsAll(index.options().entrySet())) {
            return;
        }
        drift.add(
                Kind.DIFFERING_INDEX,
                wanted.id().table(),
                index.name(),
                Problem.of(
                                "RW-1629",
                                "The index " + serving + " has the options " + serving.options()
                                        + ", and the entity asks for " + index.options())
                        .at(where)
                        .because("An index cannot be changed")
                        .fix("Drop it, and create it " + TableComparison.SYNC));
    }

    private void missing(IndexSchema index, TableSchema wanted, String where) {
        Optional<IndexSchema> namesake = namesake(index, wanted);
        if (namesake.isPresent()) {
            drift.add(
                    Kind.DIFFERING_INDEX,
                    wanted.id().table(),
                    index.name(),
                    Problem.of(
                                    "RW-1613",
                                    "There is another index " + namesake.get() + ", and the entity asks for " + index)
                            .at(where)
                            .fix("Give the index another name"));
            return;
        }
        drift.add(
                Kind.MISSING_INDEX,
                wanted.id().table(),
                index.name(),
                Problem.of("RW-1612", "There is no index " + index).at(where).fix("Create it " + TableComparison.SYNC));
        if (extent.altersTables()) {
            create(index, wanted);
        }
    }

    private void create(IndexSchema index, TableSchema wanted) {
        changes.index(new SchemaChange.CreateIndex(wanted.id(), index));
        awaited(index);
    }

    private void awaited(IndexSchema index) {
        if (index.isStorageAttached()) {
            changes.attached(index.name());
        }
    }

    /** What is told as the column's own difference; the index may not go with the type that is there. */
    private static boolean typeDiffers(String name, TableSchema wanted, TableSchema found) {
        Column maps = TableComparison.column(wanted, name);
        Column has = TableComparison.column(found, name);
        return maps != null && has != null && !has.type().sameAs(maps.type());
    }

    /** An index of the same name on anything in the keyspace. */
    private Optional<IndexSchema> namesake(IndexSchema index, TableSchema wanted) {
        return there.keyspaces().getOrDefault(wanted.id().keyspace(), List.of()).stream()
                .flatMap(table -> table.indexes().stream())
                .filter(other -> other.name().equals(index.name()))
                .findFirst();
    }
}
