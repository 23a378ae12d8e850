// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointsTest {
    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, 9042",
        "example.org:9142, example.org, 9142",
        "' 127.0.0.1:1 ', 127.0.0.1, 1",
        "[::1], ::1, 9042",
        "[2001:db8::1]:19042, 2001:db8::1, 19042"
    })
    void readsHostAndPort(String text, String host, int port) {
        assertThat(ContactPoints.parse(text)).isEqualTo(InetSocketAddress.createUnresolved(host, port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":9042", "::1", "host:", "host:0", "host:65536", "host:123456", "[::1", "[::1]9042"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> ContactPoints.parse(text))
                .hasMessageStartingWith("RW-1420: '" + text + "' is not a contact point");
    }

    @Test
    void leavesOutAHostWithoutAddressWhereAnotherHasOne() {
        assertThat(ContactPoints.resolve(List.of("nowhere.invalid", "127.0.0.1:9142")))
                .containsExactly(new InetSocketAddress("127.0.0.1", 9142));
    }
}
