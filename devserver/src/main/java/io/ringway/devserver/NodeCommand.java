// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of the node's process. */
final class NodeCommand {
    private static final List<String> EXPORTS = List.of(
            "java.base/jdk.internal.misc",
            "java.base/java.lang.ref",
            "java.management.rmi/com.sun.jmx.remote.internal.rmi",
            "java.rmi/sun.rmi.registry",
            "java.rmi/sun.rmi.server",
            "java.sql/java.sql",
            "jdk.unsupported/sun.misc",
            "jdk.compiler/com.sun.tools.javac.file",
            "jdk.attach/sun.tools.attach");
    private static final List<String> OPENS = List.of(
            "java.base/java.lang.module",
            "java.base/jdk.internal.loader",
            "java.base/jdk.internal.ref",
            "java.base/jdk.internal.reflect",
            "java.base/jdk.internal.math",
            "java.base/jdk.internal.module",
            "java.base/jdk.internal.util.jar",
            "java.base/sun.nio.ch",
            "java.base/java.io",
            "java.base/java.lang.reflect",
            "java.base/java.lang",
            "java.base/java.util",
            "java.base/java.nio",
            "jdk.management/com.sun.management.internal");
    private static final String SERIAL_COLLECTOR = "-XX:+UseSerialGC";
    private static final List<String> MACHINE = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-Xss384k",
            "-XX:MaxDirectMemorySize=256m",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djdk.attach.allowAttachSelf=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Dio.netty.tryReflectionSetAccessible=true");
    /** The row overhead is what Cassandra would measure itself, for two seconds of every start. */
    private static final List<String> CASSANDRA = List.of(
            "-Dcassandra-foreground=yes",
            "-Dcassandra.memtable.row_overhead_size=180",
            "-Dcassandra.skip_wait_for_gossip_to_settle=0",
            "-Dcassandra.ring_delay_ms=100",
            "-Dcassandra.superuser_setup_delay_ms=0",
            "-Dcassandra.load_ring_state=true",
            "-Dcassandra.consistent.rangemovement=false",
            "-Dcassandra.libjemalloc=-",
            "-Dcassandra.native.epoll.enabled=false",
            "-Dcassandra.shutdown_announce_in_ms=0");

    private NodeCommand() {}

    /**
     * @param extra options of the application; they come last and so have the last word
     */
    static List<String> line(Path java, List<Path> classPath, NodeDirectory directory, List<String> extra) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        EXPORTS.forEach(name -> line.add("--add-exports=" + name + "=ALL-UNNAMED"));
        OPENS.forEach(name -> line.add("--add-opens=" + name + "=ALL-UNNAMED"));
        line.addAll(MACHINE);
        if (extra.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            line.add(SERIAL_COLLECTOR);
        }
        line.addAll(CASSANDRA);
        // Skips the flushes of system tables; a killed node would then lose its schema.
        line.add("-Dcassandra.unsafesystem=" + directory.temporary());
        line.add("-Dcassandra.config="
                + directory.conf().resolve("cassandra.yaml").toUri());
        line.add("-Dcassandra.storagedir=" + directory.data());
        line.add("-Dcassandra.logdir=" + directory.logs());
        line.add("-Dlogback.configurationFile=" + directory.conf().resolve("logback.xml"));
        line.addAll(extra);
        line.add("-cp");
        line.add(Stream.concat(Stream.of(directory.classes(), directory.conf()), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        line.add(NodeMain.class.getName());
        line.add(directory.root().toString());
        line.add(directory.temporary() ? "temporary" : "kept");
        return line;
    }
}
