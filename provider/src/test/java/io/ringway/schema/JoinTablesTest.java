// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.contract.Invoice;
import io.ringway.context.contract.Position;
import io.ringway.context.contract.Receipt;
import io.ringway.context.contract.Tag;
import org.junit.jupiter.api.Test;

/** Join tables are planned, compared and dropped with the entity that owns the collection. */
class JoinTablesTest {
    private final RecordedClusters clusters =
            RecordedClusters.of(Invoice.class, Position.class, Receipt.class, Tag.class);

    @Test
    void aJoinTableBelongsToTheOwnersTables() {
        assertThat(clusters.tool().forEntities(Invoice.class).plan().statements())
                .containsExactly(
                        "CREATE TABLE ks1.invoice",
                        "CREATE TABLE ks1.invoice_tag",
                        "CREATE INDEX invoice_tag_tags_name_idx ON ks1.invoice_tag (tags_name)");
        assertThat(clusters.tool().forEntities(Tag.class).plan().statements()).containsExactly("CREATE TABLE ks1.tag");
        assertThat(clusters.tool().forEntities().plan().statements())
                .hasSize(7)
                .contains("CREATE TABLE ks1.invoice_tag");
    }

    @Test
    void whatIsThereIsCompared() {
        clusters.tool().forEntities().sync();

        assertThat(clusters.tool().forEntities().plan().isEmpty()).isTrue();
        assertThat(clusters.tool().forEntities().validate()).isEmpty();
    }

    @Test
    void aJoinTableIsDroppedWithTheOwner() {
        clusters.tool().forEntities().sync();
        clusters.clearLogs();

        clusters.tool().forEntities(Invoice.class).drop();

        assertThat(clusters.a.log()).contains("DROP TABLE ks1.invoice", "DROP TABLE ks1.invoice_tag");
        assertThat(clusters.a.log()).noneMatch(line -> line.contains("ks1.tag"));
    }
}
