// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static io.ringway.schema.SchemaToolTest.CAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.SchemaException;
import io.ringway.SchemaPlan;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Feature;
import io.ringway.spi.TableSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps the schema tool from changing anything. */
class SchemaRefusalsTest {
    private final RecordedClusters clusters = RecordedClusters.of(Car.class, Truck.class);

    @Test
    void aDifferingTypeIsLeftAsItIs() {
        clusters.withCar(new Column("colour", Scalar.INT));

        SchemaPlan sent = clusters.tool().forEntities(Car.class).sync();

        assertThat(sent.isEmpty()).isTrue();
        assertThat(clusters.a.log()).isEmpty();
        assertThatThrownBy(() -> clusters.tool().forEntities(Car.class).requireValid())
                .isInstanceOf(SchemaException.class)
                .hasMessage("RW-1607: The column 'colour' is int, and the entity maps text [a: ks1.car, entity Car]."
                        + " Map the attribute with @CqlType(\"int\").");
    }

    @Test
    void aDifferingKeyIsRefusedBeforeAnythingIsSentAnywhere() {
        TableSchema truck = clusters.table(Truck.class, "ks1");
        clusters.b.create(new TableSchema(truck.id(), truck.partitionKey(), List.of(), truck.columns()));

        assertThatThrownBy(() -> clusters.tool().forEntities().sync())
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "RW-1606: The primary key is ([depot text], []), and the entity's is ([depot text], [number int"
                                + " desc]) [b: ks1.truck, entity Truck]. The key of a table cannot be changed. Map the entity to the"
                                + " table's key, or to another table.");
        assertThat(clusters.a.log()).isEmpty();
        assertThat(clusters.b.log()).isEmpty();
    }

    @Test
    void anUnknownOptionIsRefusedWithThoseThatExist() {
        RecordedClusters odd = RecordedClusters.of(OddOption.class);

        assertThatThrownBy(() -> odd.tool().forEntities().sync())
                .hasMessage(
                        "RW-1623: Tables of this server have no option 'colour' [a: ks1.oddoption, entity OddOption,"
                                + " @TableOptions]. They have comment, compaction, default_time_to_live, gc_grace_seconds.");
        assertThat(odd.a.log()).isEmpty();
    }

    @Test
    void anIndexThatTheServerCannotHaveIsRefused() {
        RecordedClusters old = RecordedClusters.of(Searched.class);
        old.a.lack(Feature.STORAGE_ATTACHED_INDEX);

        assertThatThrownBy(() -> old.tool().forEntities().sync())
                .hasMessage("RW-1630: The server has no storage-attached indexes, and the entity asks for"
                        + " searched_name_idx on name [a: ks1.searched, entity Searched]. It is Recording 1. Use"
                        + " @Table(indexes = @Index(...)) without USING, or Cassandra 5.");
        assertThat(old.a.log()).isEmpty();
    }

    @Test
    void aMissingKeyspaceIsRefused() {
        assertThatThrownBy(() -> clusters.tool()
                        .forEntities(Car.class)
                        .keyspaces("ks1", "nowhere")
                        .sync())
                .hasMessage("RW-1603: The keyspace 'nowhere' does not exist [connection a]. Create it by"
                        + " SchemaTool.createKeyspace, or set jakarta.persistence.schema-generation.database.action to"
                        + " create or update.");
        assertThat(clusters.a.log()).isEmpty();
    }

    @Test
    void severalRefusalsAreToldInOneError() {
        assertThatThrownBy(() -> clusters.tool()
                        .forEntities(Car.class)
                        .keyspaces("x", "y")
                        .sync())
                .hasMessageStartingWith("RW-1600: The schema cannot be changed, and nothing was sent: 2 problems")
                .hasMessageContaining("'x'")
                .hasMessageContaining("'y'");
    }

    @Test
    void changesNeedPermission() {
        SchemaActions standard = clusters.actions(SchemaPermission.STANDARD);
        SchemaActions refused = clusters.actions(SchemaPermission.REFUSED);

        assertThatThrownBy(() -> standard.tool().forEntities().sync())
                .hasMessage(
                        "RW-1620: This unit may not change the schema. The property ringway.schema.changes is not set,"
                                + " the unit's schema-generation action changes nothing, and it does not run on the development"
                                + " server. Set ringway.schema.changes to allowed.");
        assertThatThrownBy(() -> standard.tool().forEntities().drop()).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(() -> standard.tool().dropKeyspace("ks1")).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(() -> refused.create(true))
                .hasMessage(
                        "RW-1620: This unit may not change the schema. The property ringway.schema.changes is refused."
                                + " Set ringway.schema.changes to allowed.");
        assertThatThrownBy(() -> refused.drop(false)).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(refused::truncate).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(refused::update).hasMessageStartingWith("RW-1620: ");
        assertThat(clusters.a.log()).isEmpty();
        assertThat(standard.tool().forEntities().plan().isEmpty()).isFalse();
        standard.create(false);
        assertThat(clusters.a.log()).contains(CAR.get(0));
    }

    @Test
    void aClassThatIsNoEntityIsRefused() {
        assertThatThrownBy(() -> clusters.tool().forEntities(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1101: java.lang.String is not an entity of this unit. Entities: Car, Truck.");
    }
}
