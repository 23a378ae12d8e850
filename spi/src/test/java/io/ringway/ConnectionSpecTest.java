// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionSpecTest {

    @Test
    void aSessionThatIsHandedInTakesNoOtherSetting() {
        Map<String, ConnectionSpec.Builder> beside = new LinkedHashMap<>();
        beside.put("contactPoints", ConnectionSpec.builder().contactPoints("127.0.0.1:9042"));
        beside.put("localDatacenter", ConnectionSpec.builder().localDatacenter("dc1"));
        beside.put("keyspace", ConnectionSpec.builder().keyspace("shop"));
        beside.put("credentials", ConnectionSpec.builder().credentials("user", "open sesame"));
        beside.put("configFile", ConnectionSpec.builder().configFile("cluster.conf"));
        beside.put("secureConnectBundle", ConnectionSpec.builder().secureConnectBundle("bundle.zip"));
        beside.put("profile", ConnectionSpec.builder().profile("olap"));
        beside.put("lazy", ConnectionSpec.builder().lazy(true));

        beside.forEach((setting, builder) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.session("a session").build())
                .withMessage("RW-1203: A handed-in session and the setting '" + setting
                        + "' exclude each other. The session" + " is configured already. Leave out '" + setting
                        + "', or let Ringway open the session."));
        assertThat(ConnectionSpec.ofSession("a session").session()).contains("a session");
    }

    @Test
    void oneWayToConnectIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionSpec.builder()
                        .contactPoints("127.0.0.1:9042")
                        .secureConnectBundle("bundle.zip")
                        .build())
                .withMessage(
                        "RW-1204: Contact points and a secure connect bundle exclude each other. The bundle says where"
                                + " to connect. Leave out one of them.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionSpec.builder().keyspace("shop").build())
                .withMessage("RW-1205: A connection specification says nowhere to connect. Set contact points, a"
                        + " configuration file, a secure connect bundle or a session.");
    }

    @Test
    void thePasswordIsNotTold() {
        assertThat(ConnectionSpec.builder()
                        .contactPoints("127.0.0.1:9042")
                        .credentials("user", "open sesame")
                        .build())
                .asString()
                .contains("user")
                .doesNotContain("open sesame");
    }

    @Test
    void aRouteNamesSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Using(null, null))
                .withMessage("RW-1201: A route names a connection, a keyspace, or both.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Using.connection(" "))
                .withMessageStartingWith("RW-1202: ");
    }

    @Test
    void aReplicationHasCopies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replication.simple(0))
                .withMessageStartingWith("RW-1601: A replication factor of 0 is not positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replication.networkTopology(Map.of("dc1", 3, "dc2", -1)))
                .withMessage("RW-1601: A replication factor of -1 is not positive [data center dc2].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replication.networkTopology(Map.of()))
                .withMessage("RW-1602: A network topology names at least one data center.");
    }
}
