// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Java that a node runs on: this process's own when it is a 17, else an installation beside it or in one of
 * the usual places. Not earlier, since this module's own classes are Java 17; not later, since Cassandra needs the
 * SecurityManager.
 */
final class JavaRuntime {
    static final String HOME_PROPERTY = "ringway.devserver.java.home";
    static final int FEATURE = 17;

    private static final List<String> VARIABLES = List.of("JAVA17_HOME", "JAVA_HOME_17_X64", "JDK17_HOME", "JAVA_HOME");

    private final int running;
    private final Path runningHome;
    private final Function<String, @Nullable String> environment;

    /**
     * @param running the feature version of this process's Java
     * @param environment answers the value of an environment variable
     */
    JavaRuntime(int running, Path runningHome, Function<String, @Nullable String> environment) {
        this.running = running;
        this.runningHome = runningHome;
        this.environment = environment;
    }

    static JavaRuntime ofThisProcess() {
        return new JavaRuntime(Runtime.version().feature(), Path.of(System.getProperty("java.home")), System::getenv);
    }

    /** The path of the {@code java} launcher. */
    Path launcher() {
        String named = System.getProperty(HOME_PROPERTY);
        if (named == null && running == FEATURE) {
            return launcherIn(runningHome);
        }
        List<Path> candidates = named != null ? List.of(Path.of(named)) : candidates();
        return candidates.stream()
                .filter(JavaRuntime::fits)
                .map(JavaRuntime::launcherIn)
                .findFirst()
                .orElseThrow(() -> Problems.noJava(running, candidates));
    }

    private List<Path> candidates() {
        Set<Path> homes = new LinkedHashSet<>();
        for (String variable : VARIABLES) {
            String value = environment.apply(variable);
            if (value != null && !value.isBlank()) {
                homes.add(Path.of(value));
            }
        }
        Path siblings = runningHome.toAbsolutePath().getParent();
        if (siblings != null) {
            homes.addAll(children(siblings));
        }
        Path user = Path.of(System.getProperty("user.home", "."));
        homes.addAll(children(user.resolve(".sdkman/candidates/java")));
        homes.addAll(children(user.resolve(".jdks")));
        homes.addAll(children(Path.of("/usr/lib/jvm")));
        children(Path.of("/Library/Java/JavaVirtualMachines"))
                .forEach(bundle -> homes.add(bundle.resolve("Contents/Home")));
        return List.copyOf(homes);
    }

    private static List<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether a directory holds an installation of the version, which its file {@code release} tells. */
    private static boolean fits(Path home) {
        if (!Files.isExecutable(launcherIn(home))) {
            return false;
        }
        try {
            List<String> lines = Files.readAllLines(home.resolve("release"));
            return lines.stream().anyMatch(line -> line.matches("JAVA_VERSION=\"" + FEATURE + "[.\"+].*"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path launcherIn(Path home) {
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
    }
}
