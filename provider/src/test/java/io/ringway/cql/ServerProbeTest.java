// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.Version;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Feature;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerProbeTest {
    @Test
    void anOldCassandraGroupsAndHasNoStorageAttachedIndexes() {
        Capabilities four = ServerProbe.of(Set.of("local"), Version.parse("4.0.0"), ProtocolVersion.V5);

        assertThat(four.features())
                .contains(Feature.GROUP_BY, Feature.GROUP_LIMIT, Feature.PER_PARTITION_LIMIT, Feature.REQUEST_KEYSPACE)
                .doesNotContain(Feature.STORAGE_ATTACHED_INDEX, Feature.VECTOR, Feature.TABLETS);
    }

    @Test
    void aCassandraThatIsBeingUpgradedIsItsOldestNode() {
        assertThat(ServerProbe.of(Set.of(), Version.parse("5.0.0-alpha1"), ProtocolVersion.V5)
                        .features())
                .contains(Feature.STORAGE_ATTACHED_INDEX, Feature.VECTOR);
        assertThat(ServerProbe.of(Set.of(), null, ProtocolVersion.V5).features())
                .doesNotContain(Feature.STORAGE_ATTACHED_INDEX, Feature.VECTOR);
    }

    @Test
    void scyllaCountsRowsWhereItShouldCountGroups() {
        Capabilities scylla =
                ServerProbe.of(Set.of("scylla_local", "tablets"), Version.parse("3.0.8"), ProtocolVersion.V4);

        assertThat(scylla.product()).isEqualTo("ScyllaDB");
        assertThat(scylla.features())
                .contains(Feature.GROUP_BY, Feature.TABLETS)
                .doesNotContain(Feature.GROUP_LIMIT, Feature.STORAGE_ATTACHED_INDEX, Feature.REQUEST_KEYSPACE);
    }
}
