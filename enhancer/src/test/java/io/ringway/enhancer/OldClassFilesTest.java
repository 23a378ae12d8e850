// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.contract.RecordingTracker;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files of Java 8: nest mates reach private fields through synthetic methods. */
final class OldClassFilesTest {
    private static final String SOURCE = """
            package old;
            @jakarta.persistence.Entity
            public class Old {
                @jakarta.persistence.Id private long id;
                private String name = "n";
                public java.util.function.Supplier<String> reader() { return new Reader(); }
                public java.util.function.Supplier<String> lambda() { return () -> name; }
                public void count() { new Object() { void count() { id++; } }.count(); }
                private class Reader implements java.util.function.Supplier<String> {
                    public String get() { return name; }
                }
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void privateFieldsAreTracked() throws Exception {
        compile();
        new Plugin.Engine.Default()
                .with(ClassFileLocator.ForClassLoader.of(OldClassFilesTest.class.getClassLoader()))
                .apply(classes.toFile(), classes.toFile(), new Plugin.Factory.UsingReflection(RingwayPlugin.class));
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, OldClassFilesTest.class.getClassLoader())) {
            Class<?> type = loader.loadClass("old.Old");
            Object old = type.getConstructor().newInstance();
            RecordingTracker tracker = RecordingTracker.ofReference(old);
            assertThat(supplied(old, "lambda")).isEqualTo("n");
            assertThat(supplied(old, "reader")).isEqualTo("n");
            assertThat(tracker.loads()).containsExactly("name");
            type.getMethod("count").invoke(old);
            assertThat(tracker.loads()).containsExactly("name", "id");
            assertThat(tracker.dirty()).containsExactly("id");
        }
    }

    private static Object supplied(Object old, String method) throws ReflectiveOperationException {
        Method supplier = old.getClass().getMethod(method);
        return ((Supplier<?>) supplier.invoke(old)).get();
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///old/Old.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("--release", "8", "-proc:none", "-d", classes.toString(), "-cp", classPath);
        assertThat(compiler.getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
    }
}
