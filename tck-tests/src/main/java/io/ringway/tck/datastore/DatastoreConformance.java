// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import io.ringway.Replication;
import io.ringway.spi.Datastore;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What every datastore keeps of the SPI. A datastore's author extends it, says how to open a connection, and lets JUnit
 * run it. Facets that a datastore does not have are skipped.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DatastoreConformance
        implements TypesContract,
                CompositesContract,
                NullsContract,
                WritesContract,
                CollectionChangesContract,
                SelectionsContract,
                RestrictionsContract,
                AggregatesContract,
                NearestContract,
                RangeWritesContract,
                ScansContract,
                ConditionsContract,
                BatchesContract,
                SchemaContract,
                NativeQueryContract,
                LifecycleContract {
    private Subject subject = Subject.NONE;

    /** For subclasses. */
    protected DatastoreConformance() {}

    /** Opens a connection to the database under test; each call another one, all to the same data. */
    protected abstract CompletionStage<Datastore> open();

    /** The keyspace that the kit creates, fills and drops. */
    protected abstract String keyspace();

    /** Creates the kit's keyspace and tables. To be overridden where a datastore has no {@link SchemaFacet}. */
    protected void create(Datastore datastore, List<SchemaChange> changes) {
        SchemaFacet schema = datastore.facet(SchemaFacet.class).orElseThrow();
        changes.forEach(change -> Subject.await(schema.apply(change)));
    }

    @BeforeAll
    final void openSubject() {
        Datastore datastore = Subject.await(open());
        subject = new Subject(datastore, this::open, keyspace());
        create(
                datastore,
                List.of(
                        new SchemaChange.DropKeyspace(keyspace()),
                        new SchemaChange.CreateKeyspace(keyspace(), Replication.simple(1)),
                        new SchemaChange.CreateTable(Tables.everyType(keyspace())),
                        new SchemaChange.CreateTable(Tables.event(keyspace())),
                        new SchemaChange.CreateTable(Readings.table(keyspace()))));
    }

    @AfterAll
    final void closeSubject() {
        if (subject != Subject.NONE) {
            create(subject.datastore(), List.of(new SchemaChange.DropKeyspace(keyspace())));
            Subject.await(subject.datastore().close());
        }
    }

    @Override
    public final Subject subject() {
        return subject;
    }
}
