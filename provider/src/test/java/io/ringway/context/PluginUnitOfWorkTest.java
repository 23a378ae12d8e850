// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.context.contract.Scenarios;
import io.ringway.enhancer.RingwayPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The build plugin has enhanced the classes. */
final class PluginUnitOfWorkTest extends UnitOfWorkContract {
    @TempDir
    private static Path work;

    private static ContractLoader loader;

    @BeforeAll
    static void runThePluginOverAFolder() throws Exception {
        Path plain = Files.createDirectory(work.resolve("plain"));
        Path enhanced = Files.createDirectory(work.resolve("enhanced"));
        copyContract(plain);
        new Plugin.Engine.Default()
                .with(ClassFileLocator.ForClassLoader.of(PluginUnitOfWorkTest.class.getClassLoader()))
                .apply(plain.toFile(), enhanced.toFile(), new Plugin.Factory.UsingReflection(RingwayPlugin.class));
        loader = new ContractLoader(
                (from, name, classFile) -> Files.readAllBytes(enhanced.resolve(name.replace('.', '/') + ".class")));
    }

    @Override
    void run(Class<?> scenarios, String name) throws Throwable {
        Scenarios.run(loader.loadClass(scenarios.getName()), name);
    }

    private static void copyContract(Path target) throws Exception {
        Path classes = Path.of(Scenarios.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path contract = classes.resolve(Scenarios.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(contract)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, target.resolve(classes.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path file, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
    }
}
