// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Directories and jars that a test puts on the context class loader. */
final class ClassPath {
    private ClassPath() {}

    /** A directory with a META-INF/persistence.xml. */
    static Path directory(Path directory, String persistenceXml) throws IOException {
        Path file = directory.resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, persistenceXml);
        return directory;
    }

    /** A version 3.2 file. */
    static String xml(String units) {
        return "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.2\">\n" + units
                + "\n</persistence>";
    }

    /** A unit that names this provider. */
    static String ours(String name, String content) {
        return "<persistence-unit name=\"" + name + "\"><provider>" + PersistenceUnits.PROVIDER + "</provider>"
                + content + "</persistence-unit>";
    }

    static Map<String, byte[]> classFiles(Class<?>... types) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Class<?> type : types) {
            String entry = type.getName().replace('.', '/') + ".class";
            try (InputStream stream = type.getClassLoader().getResourceAsStream(entry)) {
                files.put(entry, stream.readAllBytes());
            }
        }
        return files;
    }

    static void write(Path directory, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    static Path jar(Path jar, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }

    /** As class loaders write it: {@code file:/dir/}. */
    static String url(Path path) throws IOException {
        return path.toUri().toURL().toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static UnitDefinition named(String name, Map<?, ?> map, Path... roots) throws Exception {
        return with(() -> PersistenceUnits.named(name, map), roots);
    }

    /** Runs the work with the roots on the context class loader. */
    static <R> R with(Callable<R> work, Path... roots) throws Exception {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, ClassPath.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return work.call();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** What the work logs. */
    static String logOf(Callable<?> work) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.call();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
