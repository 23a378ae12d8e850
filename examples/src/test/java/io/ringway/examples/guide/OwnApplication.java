// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Each test is an application of its own: it has the repositories that its index lists, and not those of the example. OpenWebBeans
 * keeps a container for each class loader, also one that did not start.
 */
final class OwnApplication implements BeforeEachCallback, AfterEachCallback {
    private static final String INDEX = "META-INF/ringway/repositories";

    private ClassLoader before;
    private URLClassLoader loader;
    private Path archive;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        archive = Files.createTempDirectory("application");
        before = Thread.currentThread().getContextClassLoader();
        loader = new Loader(archive.toUri().toURL(), before);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
        Files.deleteIfExists(archive.resolve(INDEX));
    }

    void index(Class<?> repository) throws IOException {
        Path index = archive.resolve(INDEX);
        Files.createDirectories(index.getParent());
        Files.writeString(index, repository.getName() + "\n");
    }

    private static final class Loader extends URLClassLoader {
        Loader(URL archive, ClassLoader parent) {
            super(new URL[] {archive}, parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(INDEX) ? findResources(name) : super.getResources(name);
        }
    }
}
