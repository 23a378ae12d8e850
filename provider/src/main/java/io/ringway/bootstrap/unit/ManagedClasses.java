// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import jakarta.data.metamodel.StaticMetamodel;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;

/**
 * The managed classes of a unit (Jakarta Persistence 3.2, 8.2.1.6): those it lists, those of its mapping files, those of its jar files, and, unless unlisted ones
 * are excluded, those of its root. Searching finds entities, embeddables, mapped superclasses and converters, and the static metamodel classes of Jakarta Data,
 * without loading a class.
 */
public final class ManagedClasses {
    private static final List<DotName> KINDS = List.of(
            DotName.createSimple(Entity.class.getName()),
            DotName.createSimple(Embeddable.class.getName()),
            DotName.createSimple(MappedSuperclass.class.getName()),
            DotName.createSimple(Converter.class.getName()),
            DotName.createSimple(StaticMetamodel.class.getName()));

    private final UnitDefinition unit;
    private final Map<String, String> placeByName;

    private ManagedClasses(UnitDefinition unit, Map<String, String> placeByName) {
        this.unit = unit;
        this.placeByName = placeByName;
    }

    /**
     * Searches the unit's archives.
     *
     * @param mapped the classes that the unit's mapping files name
     * @param complete whether these say everything: then the classes are those of the files alone, since no annotation makes another one an entity, though the
     *     unit may list it
     * @throws ConfigurationException (RW-1008) when an archive is missing or cannot be read
     */
    public static ManagedClasses of(UnitDefinition unit, List<Listed> mapped, boolean complete) {
        Map<String, String> placeByName = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        if (!complete) {
            unit.givenClasses().forEach(type -> placeByName.put(type.getName(), unit.place()));
            unit.classes().forEach(listed -> placeByName.putIfAbsent(listed.value(), listed.place()));
        }
        mapped.forEach(listed -> placeByName.putIfAbsent(listed.value(), listed.place()));
        if (!complete) {
            search(unit, placeByName, problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The persistence unit '" + unit.name() + "'", problems);
        }
        return new ManagedClasses(unit, placeByName);
    }

    /** The names as {@link Class#getName()} gives them, each once: listed ones in their order, then found ones by name, archive after archive. */
    public List<String> names() {
        return List.copyOf(placeByName.keySet());
    }

    /**
     * Loads the classes, without initializing them, by the unit's class loader. Where a class transformer is to see them it must be registered before.
     *
     * @return in the order of {@link #names()}
     * @throws ConfigurationException (RW-1009 not found, RW-1010 found but not loadable) that lists every class that cannot be loaded
     */
    public List<Class<?>> load() {
        Map<String, Class<?>> given = new LinkedHashMap<>();
        unit.givenClasses().forEach(type -> given.put(type.getName(), type));
        List<Class<?>> loaded = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        placeByName.forEach((name, place) -> {
            Class<?> type = given.get(name);
            if (type != null) {
                loaded.add(type);
                return;
            }
            try {
                loaded.add(Class.forName(name, false, unit.classLoader()));
            } catch (ClassNotFoundException e) {
                problems.add(notFound(name, place));
            } catch (LinkageError e) {
                problems.add(Problem.of("RW-1010", "The managed class " + name + " cannot be loaded")
                        .at(place)
                        .because(e.toString())
                        .fix("Put what it needs on the class path of the persistence unit"));
            }
        });
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The persistence unit '" + unit.name() + "'", problems);
        }
        return List.copyOf(loaded);
    }

    private static Problem notFound(String name, String place) {
        return Problem.of("RW-1009", "The managed class " + name + " is not found")
                .at(place)
                .fix(
                        "Correct the name (a nested class is Outer$Inner), or put the class on the class path of the persistence unit");
    }

    private static void search(UnitDefinition unit, Map<String, String> placeByName, List<Problem> problems) {
        for (Listed jar : unit.jarFiles()) {
            List<URL> places = JarFiles.existing(jar, unit, problems);
            places.forEach(place -> search(place, jar.place(), placeByName, problems));
        }
        if (!unit.excludeUnlisted()) {
            unit.rootUrl().ifPresent(root -> search(root, unit.place(), placeByName, problems));
        }
    }

    private static void search(URL archive, String place, Map<String, String> placeByName, List<Problem> problems) {
        try {
            for (String name : managed(ArchiveIndex.of(archive))) {
                placeByName.putIfAbsent(name, archive.toString());
            }
        } catch (IOException e) {
            problems.add(Problem.of("RW-1008", "The archive " + archive + " cannot be searched for managed classes")
                    .at(place)
                    .because(e.toString()));
        }
    }

    private static Set<String> managed(Index index) {
        Set<String> names = new TreeSet<>();
        for (DotName kind : KINDS) {
            for (AnnotationInstance annotation : index.getAnnotations(kind)) {
                if (annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
                    names.add(annotation.target().asClass().name().toString());
                }
            }
        }
        return names;
    }
}
