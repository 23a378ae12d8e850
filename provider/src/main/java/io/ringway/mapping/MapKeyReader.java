// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.Embeddable;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.OrderColumn;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads what the keys of a map of entities are. For one thread. */
final class MapKeyReader {
    private final Tools tools;

    MapKeyReader(Tools tools) {
        this.tools = tools;
    }

    /** @return null when there can be no such map, which is then told */
    @Nullable
    MapKeys read(Member member, TypeVariables variables, TypeHints hints) {
        boolean inverse = !AssociationReader.mappedBy(member).isEmpty();
        MapKey ofElement = member.annotation(MapKey.class);
        if (member.has(OrderColumn.class)) {
            return refuse("@OrderColumn stands on a map", hints, "A map has keys, and no positions", "Take it off");
        }
        if (ofElement != null) {
            return new MapKeys.OfElement(ofElement.name());
        }
        if (inverse) {
            return refuse(
                    "An inverse map has no @MapKey",
                    hints,
                    "Its keys would stand in the other entity's rows, which this side does not write",
                    "Name the other entity's attribute that is the key by @MapKey");
        }
        Type argument = variables.argument(member.genericType(), 0);
        Class<?> raw = argument == null ? null : variables.raw(argument);
        boolean instances = member.has(MapKeyJoinColumn.class)
                || member.has(MapKeyJoinColumns.class)
                || raw != null && tools.targets().isEntity(raw);
        if (instances || raw != null && tools.metadata().has(raw, Embeddable.class)) {
            return refuse(
                    "The keys of the map are " + (instances ? "entities" : "embeddables"),
                    hints,
                    "A key is one column of the join table",
                    "Take the other entity's id, or another basic type, for the key; or name an attribute of the"
                            + " elements by @MapKey");
        }
        MapKeyColumn column = member.annotation(MapKeyColumn.class);
        ValueType type = tools.types().key(hints, variables);
        return type == null
                ? null
                : new MapKeys.OfRow(CqlName.of(column == null ? "" : column.name(), member.name() + "_key"), type);
    }

    private @Nullable MapKeys refuse(String what, TypeHints hints, String why, String remedy) {
        tools.problems()
                .add(Problem.of("RW-1143", what).at(hints.where()).because(why).fix(remedy));
        return null;
    }
}
