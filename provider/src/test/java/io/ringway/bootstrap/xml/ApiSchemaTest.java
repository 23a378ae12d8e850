// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import jakarta.persistence.Persistence;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiSchemaTest {

    @ParameterizedTest
    @EnumSource(XmlVersion.class)
    void isThereForEveryVersionOnTheClassPathAndOnTheModulePath(XmlVersion version) throws Exception {
        for (XmlFormat format : XmlFormat.values()) {
            String resource = version.schemaResource(format);
            assertThat(ApiSchema.of(resource, Persistence.class, "here")).isNotNull();
            assertThat(ApiSchema.of(resource, persistenceOfANamedModule(), "here"))
                    .isNotNull();
        }
    }

    @Test
    void aJarWithoutTheSchemaIsAnError() {
        assertThatThrownBy(() -> ApiSchema.of(
                        "jakarta/persistence/persistence_3_2.xsd", String.class, "file:/META-INF/persistence.xml"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1014: The schema jakarta/persistence/persistence_3_2.xsd is missing"
                        + " [file:/META-INF/persistence.xml]. The jar of jakarta.persistence-api that the application"
                        + " runs with does not have it. Run with jakarta.persistence-api 3.2.0 or later.");
    }

    private static Class<?> persistenceOfANamedModule() throws Exception {
        Path jar = Path.of(Persistence.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("jakarta.persistence"));
        Class<?> api = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader("jakarta.persistence")
                .loadClass(Persistence.class.getName());
        assertThat(api.getModule().isNamed()).isTrue();
        return api;
    }
}
