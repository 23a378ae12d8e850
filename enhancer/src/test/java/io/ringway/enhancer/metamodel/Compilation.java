// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import jakarta.data.Sort;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A run of the compiler in this process, with processors, into a directory. */
final class Compilation {
    private static final String APIS = Stream.of(Entity.class, Sort.class)
            .map(api -> api.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));

    private final Path directory;
    private final List<String> options = new ArrayList<>(
            List.of("-Xlint:all,-processing,-serial,-classfile,-path,-options", "-Werror", "--release", "17"));
    private final List<JavaFileObject> sources = new ArrayList<>();
    private List<String> messages = List.of();

    Compilation(Path directory) {
        this.directory = directory;
    }

    Compilation with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds a source by its path, such as {@code shop/Car.java}. */
    Compilation source(String path, String text) {
        sources.add(new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    Compilation sources(Path folder) throws IOException {
        for (Path file : files(folder, ".java")) {
            source(folder.getFileName() + "/" + file.getFileName(), Files.readString(file));
        }
        return this;
    }

    /** Whether it succeeded; what it said is in {@link #messages}. */
    boolean run(Processor... processors) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of("-d", directory.toString(), "-s", directory.toString()));
        all.addAll(List.of("-classpath", APIS + File.pathSeparator + directory));
        all.addAll(options);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(new StringWriter(), files, said, all, null, sources);
            task.setProcessors(List.of(processors));
            boolean succeeded = task.call();
            messages = said.getDiagnostics().stream().map(Compilation::text).toList();
            return succeeded;
        }
    }

    List<String> messages() {
        return messages;
    }

    /** The generated sources by their paths. */
    Map<String, String> generated() throws IOException {
        Map<String, String> generated = new TreeMap<>();
        for (Path file : files(directory, ".java")) {
            generated.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return generated;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
