// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one archive: a directory ({@code file:}), a jar, a folder inside a jar ({@code
 * jar:file:/app.war!/WEB-INF/classes/}), or any other URL whose stream is in the jar's format, which is what containers hand
 * out (Jakarta Persistence 3.2, 9.6.1).
 */
final class Archive {
    private final URL url;
    private final URL jar;
    private final String folder;
    private final @Nullable Path path;

    /** @throws IOException when the URL is none that can be read */
    Archive(URL url) throws IOException {
        String text = url.toString();
        int inside = text.lastIndexOf("!/");
        boolean part = text.startsWith("jar:") && inside >= 0 && !text.endsWith(".jar");
        this.url = url;
        this.jar = part ? new URL(text.substring("jar:".length(), inside)) : url;
        this.folder = part ? text.substring(inside + "!/".length()) : "";
        this.path = jar.getProtocol().equals("file") ? path(jar) : null;
    }

    /** Takes the files of an archive, by their names in it. */
    interface Reader {
        /** @return whether it wants more of them */
        boolean read(String entry, InputStream stream) throws IOException;
    }

    /** The content of a file; null when there is no such file. */
    byte @Nullable [] content(String entry) throws IOException {
        if (path != null && Files.isDirectory(path)) {
            Path file = path.resolve(entry);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        if (path != null) {
            try (ZipFile zip = new ZipFile(path.toFile())) {
                ZipEntry found = zip.getEntry(folder + entry);
                return found == null ? null : zip.getInputStream(found).readAllBytes();
            }
        }
        byte[][] content = new byte[1][];
        eachOfJar((name, stream) -> {
            content[0] = name.equals(entry) ? stream.readAllBytes() : null;
            return content[0] == null;
        });
        return content[0];
    }

    /** The place of a file, as a class loader over the archive gives it. */
    String placeOf(String entry) {
        String archive = url.toString();
        if (path != null && Files.isDirectory(path)) {
            return archive.endsWith("/") ? archive + entry : archive + "/" + entry;
        }
        if (archive.startsWith("jar:") && archive.endsWith("/")) {
            return archive + entry;
        }
        return "jar:" + archive + "!/" + entry;
    }

    /**
     * Gives every file to a reader, until it wants no more.
     *
     * @param first the one that goes before the others, where the archive can be read in any order
     * @throws IOException when it cannot be read or is no archive
     */
    void each(String first, Reader reader) throws IOException {
        if (path != null && Files.isDirectory(path)) {
            eachOfDirectory(path, first, reader);
        } else {
            eachOfJar(reader);
        }
    }

    /** A URL that a class loader gives is encoded; one that a container builds from a file name may not be. */
    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            return Path.of(url.getPath());
        }
    }

    private static void eachOfDirectory(Path directory, String first, Reader reader) throws IOException {
        Path early = directory.resolve(first);
        if (Files.isRegularFile(early) && !read(early, first, reader)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            Iterator<Path> each = files.filter(Files::isRegularFile).iterator();
            boolean more = true;
            while (more && each.hasNext()) {
                Path file = each.next();
                String entry = directory.relativize(file).toString().replace('\\', '/');
                more = entry.equals(first) || read(file, entry, reader);
            }
        }
    }

    private static boolean read(Path file, String entry, Reader reader) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return reader.read(entry, stream);
        }
    }

    private void eachOfJar(Reader reader) throws IOException {
        URLConnection connection = jar.openConnection();
        connection.setUseCaches(false);
        boolean any = false;
        boolean more = true;
        try (ZipInputStream zip = new ZipInputStream(connection.getInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); more && entry != null; entry = more ? zip.getNextEntry() : null) {
                any = true;
                if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
                    more = reader.read(entry.getName().substring(folder.length()), new Unclosed(zip));
                }
            }
        }
        if (!any) {
            throw new IOException("It is neither a directory nor a jar with entries");
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
