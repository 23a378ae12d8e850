// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The annotations of one archive: its own {@code META-INF/jandex.idx} where it has one, else what its class files say. */
final class ArchiveIndex {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveIndex.class);
    private static final String OWN = "META-INF/jandex.idx";

    private final URL archive;
    private final Indexer indexer = new Indexer();
    private @Nullable Index ready;

    private ArchiveIndex(URL archive) {
        this.archive = archive;
    }

    /** @throws IOException when it cannot be read or is no archive */
    static Index of(URL archive) throws IOException {
        ArchiveIndex index = new ArchiveIndex(archive);
        new Archive(archive).each(OWN, index::read);
        return index.ready != null ? index.ready : index.indexer.complete();
    }

    private boolean read(String entry, InputStream stream) throws IOException {
        if (entry.equals(OWN)) {
            ready = ownIndex(stream);
        } else if (isClassFile(entry)) {
            index(entry, stream);
        }
        return ready == null;
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
}
