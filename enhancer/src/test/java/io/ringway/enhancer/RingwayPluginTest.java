// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RingwayPluginTest {
    @TempDir
    private Path classes;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void aRefusedClassIsAWarningOfTheBuild() throws IOException {
        put(Shapes.FinalField.class);
        put(Shapes.Simple.class);
        assertThat(run()).containsExactlyInAnyOrder(Shapes.FinalField.class.getName(), Shapes.Simple.class.getName());
        assertThat(warnings).singleElement().asString().startsWith("RW-1803: ");
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        put(Shapes.Base.class);
        put(Shapes.OfBase.class);
        put(Shapes.Bystander.class);
        assertThat(run()).containsExactlyInAnyOrder(Shapes.Base.class.getName(), Shapes.OfBase.class.getName());
        assertThat(run()).isEmpty();
    }

    @Test
    void aClassThatIsCompiledAgainIsEnhancedBelowOneThatWasNot() throws IOException {
        put(Shapes.Base.class);
        put(Shapes.OfBase.class);
        run();
        put(Shapes.OfBase.class);
        assertThat(run()).containsExactly(Shapes.OfBase.class.getName());
        assertThat(warnings).isEmpty();
    }

    @Test
    void aSuperclassOfAnotherModuleThatIsNotEnhancedIsAWarning() throws IOException {
        put(Shapes.OfBase.class);
        assertThat(run()).isEmpty();
        assertThat(warnings).singleElement().asString().startsWith("RW-1806: ");
    }

    @Test
    void aClassFileThatCannotBeReadFailsTheBuildWithItsName() throws IOException {
        put(Shapes.Simple.class);
        Path broken = file(Shapes.OfBase.class);
        put(Shapes.OfBase.class);
        byte[] whole = Files.readAllBytes(broken);
        RingwayPlugin plugin = new RingwayPlugin();
        ClassFileLocator folder = new ClassFileLocator.ForFolder(classes.toFile());
        TypeDescription type = TypeDescription.ForLoadedType.of(Shapes.OfBase.class);
        plugin.onPreprocess(type, folder);
        Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> plugin.matches(type))
                .hasMessageStartingWith(
                        "RW-1801: The class cannot be enhanced [" + Shapes.OfBase.class.getName() + "].");
        Files.delete(broken);
        assertThatThrownBy(() -> plugin.matches(type))
                .hasMessageStartingWith(
                        "RW-1801: The class cannot be enhanced [" + Shapes.OfBase.class.getName() + "].");
    }

    private void put(Class<?> type) throws IOException {
        Files.createDirectories(file(type).getParent());
        Files.write(file(type), ContractLoader.classFile(type.getName()));
    }

    private Path file(Class<?> type) {
        return classes.resolve(type.getName().replace('.', '/') + ".class");
    }

    /** The names of the classes that the run has changed. */
    private List<String> run() throws IOException {
        Plugin.Factory factory = new Plugin.Factory.UsingReflection(RingwayPlugin.class)
                .with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(BuildLogger.class, new Warnings()));
        return new Plugin.Engine.Default()
                        .with(ClassFileLocator.ForClassLoader.of(RingwayPluginTest.class.getClassLoader()))
                        .apply(classes.toFile(), classes.toFile(), factory)
                        .getTransformed()
                        .stream()
                        .map(TypeDescription::getName)
                        .toList();
    }

    private final class Warnings extends BuildLogger.Adapter {
        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    }
}
