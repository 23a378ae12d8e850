// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.Problem;
import io.ringway.bootstrap.xml.XmlElement;
import jakarta.persistence.AccessType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping files say of a unit as a whole (Jakarta Persistence 3.2, 12.2.1).
 *
 * @param complete whether annotations count in no class
 * @param schema null when none is given
 * @param catalog null when none is given
 * @param access null when none is given
 * @param cascadePersist whether persisting cascades over all associations
 * @param listeners the element of the default listeners; null when there is none
 * @param file the one that says it; null when none does
 */
record UnitDefaults(
        boolean complete,
        @Nullable String schema,
        @Nullable String catalog,
        @Nullable AccessType access,
        boolean cascadePersist,
        @Nullable XmlElement listeners,
        @Nullable MappingFile file) {

    private static final UnitDefaults NONE = new UnitDefaults(false, null, null, null, false, null, null);

    /** @param problems told of what cannot be honoured */
    static UnitDefaults of(List<MappingFile> files, List<Problem> problems) {
        UnitDefaults found = NONE;
        XmlElement first = null;
        for (MappingFile file : files) {
            XmlElement metadata = file.unitMetadata();
            if (metadata != null && first != null) {
                problems.add(Problem.of("RW-1016", "Two mapping files say what concerns the whole unit")
                        .at(first.place() + " and " + metadata.place())
                        .because("Nothing says which of them counts")
                        .fix("Leave <persistence-unit-metadata> in one of them"));
            } else if (metadata != null) {
                first = metadata;
                found = of(file, metadata, problems);
            }
        }
        return found;
    }

    private static UnitDefaults of(MappingFile file, XmlElement metadata, List<Problem> problems) {
        boolean complete = metadata.child("xml-mapping-metadata-complete") != null;
        XmlElement defaults = metadata.child("persistence-unit-defaults");
        if (defaults == null) {
            return new UnitDefaults(complete, null, null, null, false, null, file);
        }
        XmlElement delimited = defaults.child("delimited-identifiers");
        if (delimited != null) {
            problems.add(Problem.of("RW-1110", "<delimited-identifiers> is not supported")
                    .at(delimited.place())
                    .because("Ringway's own names, such as those of join columns, are in lower case")
                    .fix("Take it out, and put quotes around each name that is to keep its capitals:"
                            + " <column name='\"firstName\"'/>"));
        }
        return new UnitDefaults(
                complete,
                defaults.textOf("schema"),
                defaults.textOf("catalog"),
                MappingFile.access(defaults.textOf("access")),
                defaults.child("cascade-persist") != null,
                defaults.child("entity-listeners"),
                file);
    }
}
