// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.devserver.DevCassandra.Options;
import java.nio.file.Path;
import java.time.Duration;

/** Renders the configuration files of a node: one node, one token, little memory, everything on the loopback interface. */
final class NodeSettings {
    static final String SIMPLE_DATACENTER = "datacenter1";

    private final Options options;
    private final int port;
    private final int storagePort;

    NodeSettings(Options options, int port, int storagePort) {
        this.options = options;
        this.port = port;
        this.storagePort = storagePort;
    }

    String yaml(Path data) {
        return identity() + addresses() + directories(data) + sizes() + features() + timeouts();
    }

    private String identity() {
        boolean simple = options.datacenter().equals(SIMPLE_DATACENTER);
        String secured = options.authentication() ? "Password" : "AllowAll";
        String authorized = options.authentication() ? "Cassandra" : "AllowAll";
        return "cluster_name: " + quoted(options.clusterName()) + "\n"
                + "num_tokens: 1\n"
                + "initial_token: '0'\n"
                + "auto_bootstrap: false\n"
                + "partitioner: org.apache.cassandra.dht.Murmur3Partitioner\n"
                + "endpoint_snitch: " + (simple ? "SimpleSnitch" : "GossipingPropertyFileSnitch") + "\n"
                + "dynamic_snitch: false\n"
                + "authenticator: " + secured + "Authenticator\n"
                + "authorizer: " + authorized + "Authorizer\n"
                + "role_manager: CassandraRoleManager\n";
    }

    private String addresses() {
        return "seed_provider:\n"
                + "  - class_name: org.apache.cassandra.locator.SimpleSeedProvider\n"
                + "    parameters:\n"
                + "      - seeds: '127.0.0.1:" + storagePort + "'\n"
                + "listen_address: 127.0.0.1\n"
                + "rpc_address: 127.0.0.1\n"
                + "storage_port: " + storagePort + "\n"
                + "start_native_transport: true\n"
                + "native_transport_port: " + port + "\n";
    }

    private static String directories(Path data) {
        return "data_file_directories:\n  - " + quoted(data.resolve("data")) + "\n"
                + "commitlog_directory: " + quoted(data.resolve("commitlog")) + "\n"
                + "hints_directory: " + quoted(data.resolve("hints")) + "\n"
                + "saved_caches_directory: " + quoted(data.resolve("saved_caches")) + "\n"
                + "cdc_raw_directory: " + quoted(data.resolve("cdc_raw")) + "\n";
    }

    /** With kept data an acknowledged write survives the end of the process, whatever kind of end it is. */
    private String sizes() {
        String sync = options.dataDirectory().isPresent()
                ? "commitlog_sync: batch\n"
                : "commitlog_sync: periodic\ncommitlog_sync_period: 10000ms\n";
        return sync + """
                commitlog_segment_size: 16MiB
                memtable_heap_space: 128MiB
                memtable_offheap_space: 64MiB
                key_cache_size: 4MiB
                row_cache_size: 0MiB
                counter_cache_size: 4MiB
                file_cache_size: 32MiB
                concurrent_reads: 16
                concurrent_writes: 16
                concurrent_counter_writes: 8
                concurrent_materialized_view_writes: 8
                concurrent_compactors: 1
                """;
    }

    private static String features() {
        return """
                auto_snapshot: false
                materialized_views_enabled: true
                user_defined_functions_enabled: true
                sasi_indexes_enabled: true
                storage_compatibility_mode: NONE
                """;
    }

    private String timeouts() {
        StringBuilder timeouts = new StringBuilder();
        addTimeouts(
                timeouts,
                options.requestTimeout(),
                "request",
                "read_request",
                "range_request",
                "write_request",
                "counter_write_request",
                "cas_contention");
        addTimeouts(timeouts, options.requestTimeout().multipliedBy(6), "truncate_request");
        return timeouts.toString();
    }

    private static void addTimeouts(StringBuilder timeouts, Duration timeout, String... names) {
        for (String name : names) {
            timeouts.append(name)
                    .append("_timeout: ")
                    .append(timeout.toMillis())
                    .append("ms\n");
        }
    }

    String rackProperties() {
        return "dc=" + options.datacenter() + "\nrack=rack1\n";
    }

    /** Everything goes to the console, which is the node's log file. */
    static String logging() {
        return """
                <configuration>
                  <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%-5level [%thread] %date{ISO8601} %logger{1}:%line - %msg%n</pattern></encoder>
                  </appender>
                  <root level="INFO"><appender-ref ref="console"/></root>
                </configuration>
                """;
    }

    private static String quoted(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
