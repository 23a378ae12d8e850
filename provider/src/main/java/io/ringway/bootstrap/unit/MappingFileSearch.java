// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mapping files of a unit (Jakarta Persistence 3.2, 8.2.1.6.2): {@code META-INF/orm.xml} of its root and of its jar files,
 * and the resources that it lists.
 */
public final class MappingFileSearch {
    private static final Logger LOG = LoggerFactory.getLogger(MappingFileSearch.class);
    private static final String IMPLICIT = "META-INF/orm.xml";

    private final UnitDefinition unit;
    private final Map<String, FoundFile> byName = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private MappingFileSearch(UnitDefinition unit) {
        this.unit = unit;
    }

    /**
     * Each once, those that need not be listed first.
     *
     * @throws ConfigurationException that lists all listed files that are missing (RW-1007) or cannot be read (RW-1001)
     */
    public static List<FoundFile> of(UnitDefinition unit) {
        MappingFileSearch search = new MappingFileSearch(unit);
        unit.rootUrl().ifPresent(search::implicit);
        for (Listed jar : unit.jarFiles()) {
            // one that is missing is told by the search for classes
            JarFiles.existing(jar, unit, new ArrayList<>()).forEach(search::implicit);
        }
        unit.mappingFiles().forEach(search::listed);
        if (!search.problems.isEmpty()) {
            throw new ConfigurationException("The persistence unit '" + unit.name() + "'", search.problems);
        }
        return List.copyOf(search.byName.values());
    }

    private void implicit(URL root) {
        try {
            Archive archive = new Archive(root);
            byte[] content = archive.content(IMPLICIT);
            if (content != null) {
                String name = archive.placeOf(IMPLICIT);
                byName.put(name, new FoundFile(name, content));
            }
        } catch (IOException e) {
            LOG.debug("{} is not searched for {}", root, IMPLICIT, e);
        }
    }

    private void listed(Listed file) {
        URL url = unit.classLoader().getResource(file.value());
        if (url == null) {
            problems.add(Problem.of("RW-1007", "The mapping file '" + file.value() + "' is not found")
                    .at(file.place())
                    .because("It is no resource of the unit's class loader")
                    .fix("Write its path from the root of the class path, without a slash at the beginning"));
            return;
        }
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream()) {
                byName.putIfAbsent(url.toString(), new FoundFile(url.toString(), stream.readAllBytes()));
            }
        } catch (IOException e) {
            problems.add(Problem.of("RW-1001", "The mapping file cannot be read")
                    .at(url.toString())
                    .because(String.valueOf(e.getMessage())));
        }
    }
}
