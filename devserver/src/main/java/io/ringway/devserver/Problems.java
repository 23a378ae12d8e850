// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.Problem;
import io.ringway.RingwayException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What can go wrong with a development node, each kind with its code. */
final class Problems {

    private Problems() {}

    static RingwayException ended(int exitCode, Path log, String tail) {
        return new RingwayException(
                Problem.of("RW-1701", "The Cassandra node ended with exit code " + exitCode + " while it was starting")
                        .at(log.toString())
                        .because("The end of its log says:\n" + tail));
    }

    static RingwayException late(Duration timeout, Path log, String tail) {
        return new RingwayException(Problem.of(
                        "RW-1702",
                        "The Cassandra node did not answer within " + timeout.toMillis() + " ms and was stopped")
                .at(log.toString())
                .fix(
                        "If the machine is slow, give it more time with Options.withStartTimeout. The end of its log says:\n"
                                + tail));
    }

    static RingwayException noJava(int running, List<Path> lookedAt) {
        return new RingwayException(
                Problem.of("RW-1703", "There is no Java 17 to run Cassandra on; this process runs on Java " + running)
                        .because("Cassandra 5.0 does not start on later versions. Looked at " + lookedAt)
                        .fix("Install a JDK 17 and name its directory in the system property "
                                + JavaRuntime.HOME_PROPERTY
                                + " or in the environment variable JAVA17_HOME."));
    }

    static RingwayException noMaven(List<String> missing, List<Path> repositories) {
        return new RingwayException(Problem.of(
                        "RW-1704",
                        "Artifacts of the Cassandra node are missing and there is no Maven to fetch them: " + missing)
                .because("Looked in the local repositories " + repositories + " and for mvn on the PATH")
                .fix("Put Maven on the PATH, name its directory in MAVEN_HOME, or name a local repository that holds"
                        + " the artifacts in the system property "
                        + LocalRepositories.PROPERTY
                        + "."));
    }

    static RingwayException fetchFailed(int exitCode, String tail) {
        return new RingwayException(Problem.of(
                        "RW-1705", "Maven could not fetch the artifacts of the Cassandra node, exit code " + exitCode)
                .because("The end of its output says:\n" + tail));
    }

    static RingwayException portTaken(int port) {
        return new RingwayException(Problem.of("RW-1706", "The port for the Cassandra node is in use")
                .at("127.0.0.1:" + port)
                .fix("Choose another with Options.withPort, or 0 for a free one."));
    }

    static RingwayException noArtifactList() {
        return new RingwayException(
                Problem.of("RW-1707", "The list of the Cassandra node's artifacts is not on the class path")
                        .because("The module was compiled without Maven, which writes " + CassandraArtifacts.RESOURCE)
                        .fix("Compile it with Maven: mvn compile."));
    }

    static RingwayException files(String what, Path where, Exception cause) {
        return new RingwayException(
                Problem.of("RW-1708", what).at(where.toString()).because(String.valueOf(cause)), cause);
    }

    static RingwayException directoryTaken(Path directory) {
        return new RingwayException(Problem.of("RW-1714", "Another Cassandra node uses the data directory")
                .at(directory.toString())
                .fix("Close that one first, or choose another directory with Options.withDataDirectory."));
    }

    static RingwayException notRunning(String operation, String place) {
        return new RingwayException(
                Problem.of("RW-1709", "Cannot " + operation + " a Cassandra node that is not running")
                        .at(place));
    }

    static RingwayException signalRefused(String signal, long pid, int exitCode) {
        return new RingwayException(Problem.of("RW-1710", "The Cassandra node could not be sent " + signal)
                .at("process " + pid)
                .because("kill ended with exit code " + exitCode)
                .fix("Suspending and resuming need a POSIX system."));
    }

    static IllegalArgumentException option(String what) {
        return new IllegalArgumentException(Problem.of("RW-1711", what).text());
    }

    static RingwayException interrupted(String during, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new RingwayException(Problem.of("RW-1712", "Interrupted while " + during), cause);
    }

    static RingwayException closed(String place) {
        return new RingwayException(Problem.of("RW-1713", "This Cassandra node has been closed")
                .at(place)
                .fix("Start another with DevCassandra.start."));
    }
}
