// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.MapsId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** References that stand in embeddables: which of them there can be, and how they are seen from the entity. */
final class EmbeddedReferences {
    private EmbeddedReferences() {}

    /** Whether a member of an embeddable cannot be a reference, which is then told. */
    static boolean refused(Member member, Spot spot, String where, Problems problems) {
        if (spot.id()) {
            refuse(
                    "An association stands in an embedded id",
                    where,
                    "An id is made of values, before there is an instance (Jakarta Persistence 3.2, 2.4)",
                    problems);
        } else if (member.has(MapsId.class)) {
            refuse("@MapsId stands in an embeddable", where, "It makes a part of the entity's id", problems);
        } else if (spot.enclosing().stream().anyMatch(Class::isRecord)) {
            refuse(
                    "An association stands in a record",
                    where,
                    "The managed instance takes the place of what was read, and a record cannot be changed",
                    problems);
        } else {
            return false;
        }
        return true;
    }

    static void refuse(String what, String where, String why, Problems problems) {
        problems.add(Problem.of("RW-1146", what)
                .at(where)
                .because(why)
                .fix("Make it an attribute of the entity, or store the other entity's id"));
    }

    /** The associations of an entity, those in embeddables as the entity's own. */
    static List<AssociationAttribute> of(List<AttributeMapping> attributes) {
        List<AssociationAttribute> found = new ArrayList<>();
        attributes.forEach(attribute -> collect(attribute, new Place[0], "", found));
        return found;
    }

    private static void collect(
            AttributeMapping attribute, Place[] way, String prefix, List<AssociationAttribute> found) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            Place[] longer = Arrays.copyOf(way, way.length + 1);
            longer[way.length] = embedded.place();
            for (AttributeMapping part : embedded.parts()) {
                collect(part, longer, prefix + embedded.name() + ".", found);
            }
        } else if (attribute instanceof ReferenceAttribute reference && way.length != 0) {
            Place seen = new Place(new DeepAccess(way, reference.place()), 0, reference.javaType());
            found.add(new ReferenceAttribute(prefix, seen, reference));
        } else if (attribute instanceof AssociationAttribute association) {
            found.add(association);
        }
    }
}
