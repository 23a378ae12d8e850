// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra.Options;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void every_with_gives_a_changed_copy_that_keeps_the_rest() {
        Options defaults = Options.defaults();
        Options changed = defaults.withDataDirectory(Path.of("kept"))
                .withClusterName("c")
                .withDatacenter("dc")
                .withAuthentication(true)
                .withPort(9042)
                .withStartTimeout(Duration.ofSeconds(3))
                .withRequestTimeout(Duration.ofSeconds(4))
                .withJvmOptions("-Xmx1g");

        assertThat(changed.dataDirectory()).contains(Path.of("kept"));
        assertThat(changed.clusterName()).isEqualTo("c");
        assertThat(changed.datacenter()).isEqualTo("dc");
        assertThat(changed.authentication()).isTrue();
        assertThat(changed.port()).isEqualTo(9042);
        assertThat(changed.startTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(changed.requestTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(changed.jvmOptions()).containsExactly("-Xmx1g");
        assertThat(changed.progress()).isSameAs(defaults.progress());

        assertThat(defaults.dataDirectory()).isEmpty();
        assertThat(defaults.clusterName()).isEqualTo("ringway-dev");
        assertThat(defaults.datacenter()).isEqualTo("datacenter1");
        assertThat(defaults.authentication()).isFalse();
        assertThat(defaults.port()).isZero();
        assertThat(defaults.jvmOptions()).isEmpty();
    }

    @Test
    void refuses_values_that_no_node_could_start_with() {
        Options options = Options.defaults();
        assertThatThrownBy(() -> options.withPort(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1711: The port 65536 is not between 0 and 65535.");
        assertThatThrownBy(() -> options.withDatacenter("dc=1\nrack=2"))
                .hasMessageStartingWith("RW-1711: The datacenter's name");
        assertThatThrownBy(() -> options.withClusterName(" ")).hasMessage("RW-1711: The cluster's name is blank.");
        assertThatThrownBy(() -> options.withStartTimeout(Duration.ZERO))
                .hasMessage("RW-1711: The start timeout PT0S is shorter than a millisecond.");
        assertThatThrownBy(() -> options.withRequestTimeout(Duration.ofSeconds(-1)))
                .hasMessage("RW-1711: The request timeout PT-1S is shorter than a millisecond.");
    }

    @Test
    void the_command_line_gives_each_cluster_its_name_port_and_directory() {
        Options[] options = DevCassandraMain.options(
                "--clusters", "2", "--port", "9042", "--data", "d", "--datacenter", "east", "--auth");
        assertThat(options).extracting(Options::clusterName).containsExactly("cluster1", "cluster2");
        assertThat(options).extracting(Options::port).containsExactly(9042, 9043);
        assertThat(options)
                .extracting(each -> each.dataDirectory().orElseThrow())
                .containsExactly(Path.of("d", "cluster1"), Path.of("d", "cluster2"));
        assertThat(options).extracting(Options::datacenter).containsOnly("east");
        assertThat(options).extracting(Options::authentication).containsOnly(true);
        assertThat(DevCassandraMain.options())
                .hasSize(1)
                .extracting(Options::port)
                .containsOnly(0);
    }

    @Test
    void a_wrong_command_line_is_told_what_is_wrong() {
        assertThatThrownBy(() -> DevCassandraMain.options("--nodes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("RW-1711: There is no option --nodes\nStarts Cassandra nodes");
        assertThatThrownBy(() -> DevCassandraMain.options("--port"))
                .hasMessage("RW-1711: The option --port needs a value.");
        assertThatThrownBy(() -> DevCassandraMain.options("--clusters", "two"))
                .hasMessage("RW-1711: The value 'two' of --clusters is not a number.");
        assertThatThrownBy(() -> DevCassandraMain.options("--clusters", "0"))
                .hasMessage("RW-1711: The number of clusters is 0, less than 1.");
    }
}
