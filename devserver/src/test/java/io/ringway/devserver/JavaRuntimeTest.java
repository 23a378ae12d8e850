// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimeTest {
    @TempDir
    Path temporary;

    private Path later;

    @BeforeEach
    void a_later_java() throws IOException {
        later = installation("jvm/25", "25.0.1");
    }

    @AfterEach
    void nothing_is_named() {
        System.clearProperty(JavaRuntime.HOME_PROPERTY);
    }

    @Test
    void is_this_processs_own_when_it_fits() {
        assertThat(runtime(17, Map.of()).launcher()).isEqualTo(later.resolve("bin/java"));
    }

    @Test
    void is_the_one_that_the_environment_names() throws IOException {
        installation("jvm/17", "17.0.1");
        Path named = installation("elsewhere/17", "17.0.15");
        assertThat(runtime(25, Map.of("JAVA17_HOME", named.toString())).launcher())
                .isEqualTo(named.resolve("bin/java"));
    }

    @Test
    void is_one_beside_this_processs_own() throws IOException {
        installation("jvm/11", "11.0.2");
        installation("jvm/170", "170.0.2");
        Path beside = installation("jvm/a17", "17");
        assertThat(runtime(25, Map.of("JAVA_HOME", later.toString())).launcher())
                .isEqualTo(beside.resolve("bin/java"));
    }

    @Test
    void a_named_one_must_fit() {
        System.setProperty(JavaRuntime.HOME_PROPERTY, later.toString());
        assertThatThrownBy(() -> runtime(25, Map.of()).launcher())
                .isInstanceOf(RingwayException.class)
                .hasMessage("RW-1703: There is no Java 17 to run Cassandra on; this process runs on Java 25. Cassandra"
                        + " 5.0 does not start on later versions. Looked at [" + later + "]. Install a JDK 17 and name"
                        + " its directory in the system property ringway.devserver.java.home or in the environment"
                        + " variable JAVA17_HOME.");
    }

    private JavaRuntime runtime(int feature, Map<String, String> environment) {
        return new JavaRuntime(feature, later, environment::get);
    }

    private Path installation(String name, String version) throws IOException {
        Path home = Files.createDirectories(temporary.resolve(name));
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.createFile(launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
