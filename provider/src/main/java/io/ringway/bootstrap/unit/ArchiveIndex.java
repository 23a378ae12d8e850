// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The annotations of one archive: its own {@code META-INF/jandex.idx} where it has one, else what its class files say. An archive is a directory ({@code
 * file:}), a jar, a folder inside a jar ({@code jar:file:/app.war!/WEB-INF/classes/}), or any other URL whose stream is in the jar's format, which is what
 * containers hand out (Jakarta Persistence 3.2, 9.6.1).
 */
final class ArchiveIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);

    private final URL archive;
    private final Indexer indexer = new Indexer();
    private @Nullable Index ready;
    private boolean any;

    private ArchiveIndex(URL archive) {
        this.archive = archive;
    }

    /** @throws IOException when it cannot be read or is no archive */
    static Index of(URL archive) throws IOException {
        ArchiveIndex index = new ArchiveIndex(archive);
        Path directory = directory(archive);
        if (directory != null) {
            index.readDirectory(directory);
        } else {
            index.readJar();
        }
        return index.ready != null ? index.ready : index.indexer.complete();
    }

    private static @Nullable Path directory(URL url) {
        if (!url.getProtocol().equals("file")) {
            return null;
        }
        Path path = path(url);
        return Files.isDirectory(path) ? path : null;
    }

    /** A URL that a class loader gives is encoded; one that a container builds from a file name may not be. */
    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            return Path.of(url.getPath());
        }
    }

    private void readDirectory(Path directory) throws IOException {
        Path index = directory.resolve("META-INF/jandex.idx");
        if (Files.isRegularFile(index)) {
            try (InputStream stream = Files.newInputStream(index)) {
                read("META-INF/jandex.idx", stream);
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            Iterator<Path> each = files.filter(Files::isRegularFile).iterator();
            while (ready == null && each.hasNext()) {
                Path file = each.next();
                String entry = directory.relativize(file).toString().replace('\\', '/');
                if (isClassFile(entry) || entry.equals("META-INF/orm.xml")) {
                    try (InputStream stream = Files.newInputStream(file)) {
                        read(entry, stream);
                    }
                }
            }
        }
    }

    private void readJar() throws IOException {
        String url = archive.toString();
        String folder = "";
        URL jar = archive;
        int inside = url.lastIndexOf("!/");
        if (url.startsWith("jar:") && inside >= 0 && !url.endsWith(".jar")) {
            jar = URI.create(url.substring("jar:".length(), inside)).toURL();
            folder = url.substring(inside + "!/".length());
        }
        URLConnection connection = jar.openConnection();
        connection.setUseCaches(false);
        try (ZipInputStream zip = new ZipInputStream(connection.getInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); ready == null && entry != null; entry = zip.getNextEntry()) {
                any = true;
                if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
                    read(entry.getName().substring(folder.length()), new Unclosed(zip));
                }
            }
        }
        if (!any) {
            throw new IOException("It is neither a directory nor a jar with entries");
        }
    }

    private void read(String entry, InputStream stream) throws IOException {
        if (entry.equals("META-INF/jandex.idx")) {
            ready = ownIndex(stream);
        } else if (entry.equals("META-INF/orm.xml")) {
            LOG.warn("Mapping files are not supported: {} of {} is not read", entry, archive);
        } else if (isClassFile(entry)) {
            index(entry, stream);
        }
    }

    private static boolean isClassFile(String entry) {
        return entry.endsWith(".class") && !entry.endsWith("module-info.class") && !entry.startsWith("META-INF/");
    }

    private @Nullable Index ownIndex(InputStream stream) {
        try {
            return new IndexReader(stream).read();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The Jandex index of {} cannot be read, its classes are searched instead: {}",
                    archive,
                    e.getMessage());
            return null;
        }
    }

    private void index(String entry, InputStream stream) throws IOException {
        byte[] code = stream.readAllBytes();
        try {
            indexer.index(new ByteArrayInputStream(code));
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The class file {} of {} is passed over in the search for entities: {}",
                    entry,
                    archive,
                    e.getMessage());
        }
    }

    /** What reads one entry must not close the whole jar. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream zip) {
            super(zip);
        }

        @Override
        public void close() {}
    }
}
