// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.devserver.DevCassandra.Options;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NodeSettingsTest {
    private static final Path DATA = Path.of("some", "da'ta");

    @Test
    void listens_on_the_loopback_interface_alone() {
        assertThat(yaml(Options.defaults()))
                .contains("listen_address: 127.0.0.1\nrpc_address: 127.0.0.1\n")
                .contains("storage_port: 7001\n")
                .contains("native_transport_port: 9001\n")
                .contains("seeds: '127.0.0.1:7001'");
    }

    @Test
    void quotes_names_and_paths() {
        assertThat(yaml(Options.defaults().withClusterName("it's: one")))
                .contains("cluster_name: 'it''s: one'\n")
                .contains("commitlog_directory: '" + Path.of("some", "da''ta", "commitlog") + "'\n");
    }

    @Test
    void another_datacenter_takes_another_snitch() {
        assertThat(yaml(Options.defaults())).contains("endpoint_snitch: SimpleSnitch\n");
        Options east = Options.defaults().withDatacenter("east");
        assertThat(yaml(east)).contains("endpoint_snitch: GossipingPropertyFileSnitch\n");
        assertThat(new NodeSettings(east, 9001, 7001).rackProperties()).isEqualTo("dc=east\nrack=rack1\n");
    }

    @Test
    void asks_for_passwords_only_when_told_to() {
        assertThat(yaml(Options.defaults()))
                .contains("authenticator: AllowAllAuthenticator\nauthorizer: AllowAllAuthorizer\n");
        assertThat(yaml(Options.defaults().withAuthentication(true)))
                .contains("authenticator: PasswordAuthenticator\nauthorizer: CassandraAuthorizer\n");
    }

    @Test
    void kept_data_is_on_disk_when_it_is_acknowledged() {
        assertThat(yaml(Options.defaults())).contains("commitlog_sync: periodic\n");
        assertThat(yaml(Options.defaults().withDataDirectory(DATA))).contains("commitlog_sync: batch\n");
    }

    @Test
    void sets_the_request_timeouts() {
        assertThat(yaml(Options.defaults().withRequestTimeout(Duration.ofMillis(1500))))
                .contains("\nread_request_timeout: 1500ms\n")
                .contains("\nwrite_request_timeout: 1500ms\n")
                .contains("\ncas_contention_timeout: 1500ms\n")
                .contains("\ntruncate_request_timeout: 9000ms\n");
    }

    private static String yaml(Options options) {
        return new NodeSettings(options, 9001, 7001).yaml(DATA);
    }
}
