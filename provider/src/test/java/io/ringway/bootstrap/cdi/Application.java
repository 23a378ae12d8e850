// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.bootstrap.unit.PersistenceUnits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;

/** The archive of an application, on the context class loader while something runs. */
final class Application {
    private static final String PORTABLE = "META-INF/services/jakarta.enterprise.inject.spi.Extension";

    private final Path root;
    private final StringBuilder units = new StringBuilder();
    private final List<String> hidden = new ArrayList<>();

    /** @param discovery the bean discovery mode */
    Application(Path root, String discovery) throws IOException {
        this.root = root;
        write(
                "META-INF/beans.xml",
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.1\" bean-discovery-mode=\""
                        + discovery + "\"/>");
        classes(Bystander.class);
    }

    /** Adds a unit with one entity and one connection that is not opened. */
    Application unit(String name, String connection, Class<?> entity) throws IOException {
        return unit(
                name,
                entity,
                "ringway.connections." + connection + ".contact-points=127.0.0.1:1",
                "ringway.connections." + connection + ".local-datacenter=datacenter1",
                "ringway.connections." + connection + ".keyspace=shop",
                "ringway.connections." + connection + ".lazy=true");
    }

    Application unit(String name, Class<?> entity, String... properties) throws IOException {
        units.append("<persistence-unit name=\"")
                .append(name)
                .append("\"><provider>")
                .append(PersistenceUnits.PROVIDER)
                .append("</provider><class>")
                .append(entity.getName())
                .append("</class><exclude-unlisted-classes/><properties>");
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            units.append("<property name=\"")
                    .append(parts[0])
                    .append("\" value=\"")
                    .append(parts[1])
                    .append("\"/>");
        }
        units.append("</properties></persistence-unit>");
        write(
                "META-INF/persistence.xml",
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.2\">" + units
                        + "</persistence>");
        return this;
    }

    Application index(String... names) throws IOException {
        write("META-INF/ringway/repositories", "# made by hand\n" + String.join("\n", names) + "\n");
        return this;
    }

    Application classes(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String entry = type.getName().replace('.', '/') + ".class";
            try (InputStream code = type.getClassLoader().getResourceAsStream(entry)) {
                Path file = root.resolve(entry);
                Files.createDirectories(file.getParent());
                Files.write(file, code.readAllBytes());
            }
        }
        return this;
    }

    /** As where nothing but build compatible extensions is. */
    Application withoutPortableExtension() {
        return withoutExtension("io.ringway");
    }

    /** As where the portable extensions of a vendor are not. */
    Application withoutExtension(String vendor) {
        hidden.add(vendor);
        return this;
    }

    <R> R run(Callable<R> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new Loader(root.toUri().toURL(), hidden)) {
            thread.setContextClassLoader(loader);
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void write(String entry, String text) throws IOException {
        Path file = root.resolve(entry);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static final class Loader extends URLClassLoader {
        private final List<String> hidden;

        Loader(URL root, List<String> hidden) {
            super(new URL[] {root}, Application.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> seen = new ArrayList<>(Collections.list(super.getResources(name)));
            if (name.equals(PORTABLE)) {
                seen.removeIf(this::isHidden);
            }
            return Collections.enumeration(seen);
        }

        private boolean isHidden(URL file) {
            try (InputStream content = file.openStream()) {
                String extension = new String(content.readAllBytes());
                return hidden.stream().anyMatch(extension::contains);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
