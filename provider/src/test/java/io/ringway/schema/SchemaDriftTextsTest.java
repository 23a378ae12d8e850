// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.SchemaDrift;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words for what a sync would mend, and for an index that it leaves. */
class SchemaDriftTextsTest {

    @Test
    void optionsAndIndexes() {
        RecordedClusters clusters = RecordedClusters.of(Car.class);
        clusters.a.create(new TableSchema(
                new TableId("ks1", "car"),
                List.of(new Column("plate", Scalar.TEXT)),
                List.of(),
                List.of(
                        new Column("colour", Scalar.TEXT),
                        new Column("seats", Scalar.INT),
                        new Column("tags", new ColumnType.SetOf(Scalar.TEXT, false))),
                Map.of("gc_grace_seconds", "864000"),
                List.of()));
        RecordedClusters.change(
                clusters.a,
                new SchemaChange.CreateIndex(
                        new TableId("ks1", "car"), new IndexSchema("by_tag", "seats", IndexSchema.Part.VALUE, null)));
        String sync =
                " by a sync of SchemaTool, or set jakarta.persistence.schema-generation.database.action to update.";

        assertThat(clusters.tool().forEntities().plan().drift())
                .extracting(SchemaDrift::toString)
                .containsExactly(
                        "RW-1611: The option gc_grace_seconds is 864000, and the entity says 3600 [a: ks1.car, entity Car]."
                                + " Set it" + sync,
                        "RW-1612: There is no index car_colour_idx on colour [a: ks1.car, entity Car]. Create it"
                                + sync,
                        "RW-1613: There is another index by_tag on seats, and the entity asks for by_tag on values(tags)"
                                + " [a: ks1.car, entity Car]. Give the index another name.");
    }
}
