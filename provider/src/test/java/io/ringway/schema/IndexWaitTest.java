// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.SchemaDrift;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableSchema;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A sync ends when the storage-attached indexes can be queried, or says which cannot. */
class IndexWaitTest {
    private static final String INDEX = "searched_name_idx";

    private final RecordedClusters clusters = RecordedClusters.of(Searched.class, Truck.class);

    private SchemaTool waiting(Duration patience) {
        return clusters.actions(SchemaPermission.ALLOWED, new SyncTerms(RecordedClusters.TERMS, patience))
                .tool();
    }

    @Test
    void asksUntilTheNewIndexIsReady() {
        clusters.a.buildIndex(INDEX, 3);

        SchemaPlan sent = clusters.tool().forEntities().sync();

        assertThat(sent.statements()).hasSize(3);
        assertThat(sent.drift()).extracting(SchemaDrift::kind).containsOnly(SchemaDrift.Kind.MISSING_TABLE);
        assertThat(clusters.a.indexQuestions()).isEqualTo(3);
    }

    @Test
    void waitsForTheIndexThatAnotherRunnerHasJustMade() {
        clusters.tool().forEntities().sync();
        clusters.clearLogs();
        clusters.a.buildIndex(INDEX, clusters.a.indexQuestions() + 2);

        assertThat(clusters.tool().forEntities().sync().isEmpty()).isTrue();

        assertThat(clusters.a.indexQuestions()).isGreaterThan(2);
        assertThat(clusters.a.log()).isEmpty();
    }

    @Test
    void theLockIsFreeMeanwhile() {
        clusters.a.buildIndex(INDEX, Integer.MAX_VALUE);

        waiting(Duration.ofMillis(1)).forEntities().sync();
        try (SchemaLocks another = new SchemaLocks(RecordedClusters.TERMS)) {
            another.take(clusters.place("a", "ks1"), true);
            assertThat(waiting(Duration.ofMillis(1)).forEntities().sync().isEmpty())
                    .isTrue();
        }
    }

    @Test
    void tellsWhatIsNotReadyAtEachPlace() {
        clusters.a.buildIndex(INDEX, Integer.MAX_VALUE);
        EntityTables tables =
                waiting(Duration.ofMillis(1)).forEntities(Searched.class).connections("b", "a");
        tables.sync();

        SchemaPlan plan = tables.sync();

        assertThat(plan.places().get(0).drift()).isEmpty();
        assertThat(plan.places().get(1).drift()).singleElement().satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo(SchemaDrift.Kind.UNREADY_INDEX);
            assertThat(drift.connection()).isEqualTo("a");
            assertThat(drift.element()).isEqualTo(INDEX);
            assertThat(drift)
                    .hasToString(
                            "RW-1632: The index searched_name_idx cannot be queried yet [a/ks1]. The database is still"
                                    + " building it from the rows that are there; waited up to 0 s. Wait before you query by it, or"
                                    + " raise ringway.schema.index-wait; where it stays so, the log of the database says why.");
        });
    }

    @Test
    void withoutPatienceAndWithoutSuchIndexesNothingIsAsked() {
        waiting(Duration.ZERO).forEntities().sync();
        clusters.tool().forEntities(Truck.class).sync();

        assertThat(clusters.a.indexQuestions()).isZero();
    }

    @Test
    void anInterruptionEndsTheWait() {
        clusters.a.buildIndex(INDEX, Integer.MAX_VALUE);
        clusters.tool().forEntities(Truck.class).sync();
        TableSchema searched = clusters.table(Searched.class, "ks1");
        clusters.a.create(searched);
        RecordedClusters.change(
                clusters.a,
                new SchemaChange.CreateIndex(searched.id(), searched.indexes().get(0)));

        Thread.currentThread().interrupt();
        SchemaPlan plan = waiting(Duration.ofDays(1)).forEntities().sync();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(plan.drift()).extracting(SchemaDrift::kind).containsExactly(SchemaDrift.Kind.UNREADY_INDEX);
    }
}
