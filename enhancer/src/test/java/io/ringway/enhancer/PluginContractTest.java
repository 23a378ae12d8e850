// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.contract.EnhancementContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class PluginContractTest extends EnhancementContract {
    @TempDir
    private static Path work;

    private static ContractLoader loader;

    @BeforeAll
    static void runThePluginOverAFolder() throws IOException {
        Path plain = Files.createDirectory(work.resolve("plain"));
        Path enhanced = Files.createDirectory(work.resolve("enhanced"));
        copyContract(plain);
        new Plugin.Engine.Default()
                .with(new Plugin.Engine.Dispatcher.ForParallelTransformation.WithThrowawayExecutorService.Factory(4))
                .with(ClassFileLocator.ForClassLoader.of(PluginContractTest.class.getClassLoader()))
                .apply(plain.toFile(), enhanced.toFile(), new Plugin.Factory.UsingReflection(RingwayPlugin.class));
        loader = new ContractLoader(
                (from, name, classFile) -> Files.readAllBytes(enhanced.resolve(name.replace('.', '/') + ".class")));
    }

    @Override
    protected void run(String scenarios, String name) throws Throwable {
        invoke(loader.loadClass(scenarios), name);
    }

    static void copyContract(Path target) throws IOException {
        Path classes = Path.of(PluginContractTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Path contract = classes.resolve("io/ringway/contract");
        try (Stream<Path> files = Files.walk(contract)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(classes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
