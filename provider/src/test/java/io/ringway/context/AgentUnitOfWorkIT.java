// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.contract.Scenarios;
import io.ringway.enhancer.RingwayAgent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a virtual machine of its own, with the enhancer as its agent. */
final class AgentUnitOfWorkIT extends UnitOfWorkContract {
    @TempDir
    private static Path work;

    private static String outcomes;

    @BeforeAll
    static void runUnderTheAgent() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-javaagent:" + agent(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Scenarios.class.getName()))
                .redirectErrorStream(true)
                .start();
        try {
            outcomes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(outcomes).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    void run(Class<?> scenarios, String name) {
        assertThat(outcomes.lines()).contains("PASSED " + scenarios.getSimpleName() + "." + name);
    }

    /** A jar that names the agent's class; the class itself is on the class path. */
    private static Path agent() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", RingwayAgent.class.getName());
        Path jar = work.resolve("agent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
