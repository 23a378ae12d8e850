// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.SchemaDrift;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the tables on two connections differ. */
class ConnectionDriftTest {
    private final RecordedClusters clusters = RecordedClusters.of(Car.class, Truck.class);

    @Test
    void comparesConnections() {
        clusters.tool()
                .forEntities(Car.class)
                .connections("a", "b")
                .keyspaces("ks1")
                .sync();
        RecordedClusters.change(
                clusters.b,
                new SchemaChange.AddColumns(new TableId("ks1", "car"), List.of(new Column("wheels", Scalar.INT))));
        RecordedClusters.change(
                clusters.b, new SchemaChange.SetOptions(new TableId("ks1", "car"), Map.of("gc_grace_seconds", "7")));
        clusters.a.create(clusters.table(Truck.class, "ks1"));

        List<SchemaDrift> drift =
                clusters.tool().forEntities().connections("a", "b").drift();

        assertThat(drift)
                .extracting(SchemaDrift::toString)
                .containsExactly(
                        "RW-1614: The column 'wheels' is not on a [b: ks1.car].",
                        "RW-1614: The option gc_grace_seconds is 7, and on a 3600 [b: ks1.car].",
                        "RW-1614: The table is only on a [b: ks1.truck].");
        assertThat(clusters.tool()
                        .forEntities()
                        .connections("a", "b")
                        .keyspaces("ks2")
                        .drift())
                .isEmpty();
        assertThatThrownBy(() -> clusters.tool().forEntities().connections("a").drift())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("RW-1627: A comparison of connections needs at least two, and there are [a]. Name them by"
                        + " connections(...).");
    }
}
