// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.*;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The mappings of Jakarta Persistence that have no place in this model, each with what to do instead. */
final class Unsupported {
    private static final String RELATIONSHIP = "Store the other entity's id in an attribute, and find it by that";
    private static final String COLLECTION = "Remove it; a collection is one column, named by @Column";

    private static final Map<Class<? extends Annotation>, String> ON_MEMBERS = new LinkedHashMap<>();
    private static final Map<Class<? extends Annotation>, String> ON_CLASSES = new LinkedHashMap<>();

    /** What collections and maps of entities can have. */
    private static final Set<Class<? extends Annotation>> OF_ENTITIES =
            Set.of(OrderBy.class, OrderColumn.class, MapKey.class, MapKeyColumn.class, MapKeyJoinColumn.class);

    static {
        ON_MEMBERS.put(PrimaryKeyJoinColumn.class, "Use @MapsId, or @Id on the association");
        ON_MEMBERS.put(CollectionTable.class, COLLECTION);
        ON_MEMBERS.put(OrderColumn.class, COLLECTION);
        ON_MEMBERS.put(OrderBy.class, "Remove it; a list keeps its order, a SortedSet sorts");
        ON_MEMBERS.put(MapKeyColumn.class, COLLECTION);
        ON_MEMBERS.put(MapKeyClass.class, "Declare the map with type arguments");
        ON_MEMBERS.put(MapKey.class, COLLECTION);
        ON_MEMBERS.put(MapKeyTemporal.class, "Use a type of java.time as the key");
        ON_MEMBERS.put(MapKeyJoinColumn.class, RELATIONSHIP);
        ON_CLASSES.put(SecondaryTable.class, "Keep the attributes in one table, or make two entities");
        ON_CLASSES.put(SecondaryTables.class, "Keep the attributes in one table, or make two entities");
        ON_CLASSES.put(PrimaryKeyJoinColumn.class, "Remove it; entities that extend each other have one key");
        ON_CLASSES.put(PrimaryKeyJoinColumns.class, "Remove them; entities that extend each other have one key");
    }

    private Unsupported() {}

    /** @return whether anything was found */
    static boolean ofMember(Member member, String where, Problems problems) {
        boolean found = false;
        for (Map.Entry<Class<? extends Annotation>, String> entry : ON_MEMBERS.entrySet()) {
            boolean ofEntities = AssociationReader.isCollection(member) && OF_ENTITIES.contains(entry.getKey());
            if (member.has(entry.getKey()) && !ofEntities) {
                refuse("@" + entry.getKey().getSimpleName(), where, entry.getValue(), problems);
                found = true;
            }
        }
        return found;
    }

    static void ofClass(Class<?> type, String where, Metadata metadata, Problems problems) {
        for (Map.Entry<Class<? extends Annotation>, String> entry : ON_CLASSES.entrySet()) {
            if (metadata.has(type, entry.getKey())) {
                refuse("@" + entry.getKey().getSimpleName(), where, entry.getValue(), problems);
            }
        }
    }

    static void refuse(String what, String where, String remedy, Problems problems) {
        problems.add(Problem.of("RW-1110", what + " is not supported").at(where).fix(remedy));
    }
}
