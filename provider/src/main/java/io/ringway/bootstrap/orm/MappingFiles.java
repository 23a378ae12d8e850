// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.FoundFile;
import io.ringway.bootstrap.unit.Listed;
import io.ringway.bootstrap.unit.MappingFileSearch;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.bootstrap.xml.XmlElement;
import io.ringway.enhancer.MappedClass;
import io.ringway.enhancer.MappedClasses;
import io.ringway.mapping.Metadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mapping files of one unit, read before any class is loaded. Immutable. */
public final class MappingFiles {
    private final String unit;
    private final List<MappingFile> files;
    private final UnitDefaults defaults;
    private final Map<String, MappedElement> classes = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private MappingFiles(String unit, List<MappingFile> files) {
        this.unit = unit;
        this.files = files;
        this.defaults = UnitDefaults.of(files, problems);
        files.forEach(file -> file.classes().forEach(this::add));
    }

    /**
     * Finds and reads the files of a unit.
     *
     * @throws ConfigurationException when one is missing (RW-1007), is no valid mapping file (RW-1001 to RW-1005), or they say
     *     two things of a class (RW-1017) or of the unit (RW-1016)
     */
    public static MappingFiles of(UnitDefinition unit) {
        return of(unit.name(), MappingFileSearch.of(unit));
    }

    static MappingFiles of(String unit, List<FoundFile> found) {
        MappingFiles read =
                new MappingFiles(unit, found.stream().map(MappingFile::read).toList());
        read.throwIf(read.problems);
        return read;
    }

    private void add(MappedElement mapped) {
        MappedElement other = classes.putIfAbsent(mapped.className(), mapped);
        if (other != null) {
            problems.add(Problem.of("RW-1017", "The class " + mapped.className() + " is mapped twice")
                    .at(other.element().place() + " and " + mapped.element().place())
                    .because("Nothing says which of the two counts")
                    .fix("Leave one of them"));
        }
    }

    /** The classes that the files add to the unit, with the places that say so. */
    public List<Listed> classes() {
        List<Listed> listed = new ArrayList<>();
        classes.forEach(
                (name, mapped) -> listed.add(new Listed(name, mapped.element().place())));
        for (MappingFile file : files) {
            for (XmlElement converter : file.converters()) {
                listed.add(new Listed(file.className(converter), converter.place()));
            }
        }
        return listed;
    }

    /** Whether the files say everything, and annotations count in no class. */
    public boolean complete() {
        return defaults.complete();
    }

    /** What the enhancer has to know. */
    public MappedClasses mapped() {
        if (files.isEmpty()) {
            return MappedClasses.NONE;
        }
        Map<String, MappedClass> described = new LinkedHashMap<>();
        classes.forEach((name, mapped) -> described.put(name, mapped.described()));
        return new MappedClasses(described, complete(), defaults.access());
    }

    /**
     * What is said of the classes of the unit, by the files and by annotations.
     *
     * @param managed all managed classes, those of the files among them
     * @throws ConfigurationException that lists every class (RW-1015), attribute (RW-1019) and method (RW-1018) that the files
     *     name and that there is not
     */
    public Metadata metadata(Collection<Class<?>> managed, ClassLoader loader) {
        if (files.isEmpty()) {
            return Metadata.ANNOTATIONS;
        }
        List<Problem> found = new ArrayList<>();
        Metadata metadata = new OverlayReader(mapped(), defaults, managed, loader, found).read(files);
        throwIf(found);
        return metadata;
    }

    private void throwIf(List<Problem> found) {
        if (!found.isEmpty()) {
            throw new ConfigurationException("The mapping files of the persistence unit '" + unit + "'", found);
        }
    }
}
