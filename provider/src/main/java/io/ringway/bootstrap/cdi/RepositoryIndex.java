// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The repositories that the archives of an application list, so that none has to be searched: names of classes, one on a line,
 * as {@code io.ringway.enhancer.metamodel.RepositoryIndexProcessor} writes them. Stateless.
 */
final class RepositoryIndex {
    private static final String FILE = "META-INF/ringway/repositories";

    private RepositoryIndex() {}

    /**
     * The names in the files of all archives that a class loader sees.
     *
     * @throws ConfigurationException RW-2065, when one cannot be read
     */
    static Set<String> names(ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                read(file, names);
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    Problem.of("RW-2065", "An index of repositories cannot be read")
                            .at(FILE)
                            .because(e.toString())
                            .fix("Compile its archive again"),
                    e);
        }
        return names;
    }

    private static void read(URL file, Set<String> names) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.strip();
                if (!name.isEmpty() && !name.startsWith("#")) {
                    names.add(name);
                }
            }
        }
    }
}
