// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.BasicAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.ElementTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Joined;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.JoinRowTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an instance is in the collection of entities that its variable is joined by (Jakarta Persistence 3.2, 4.4.4.1). */
final class EntityElements {
    private final Steps steps;

    EntityElements(Steps steps) {
        this.steps = steps;
    }

    /** Whether a variable stands for the values of a map of entities. */
    static boolean isOfMap(EntityVariable variable) {
        CollectionAttribute collection = collection(variable);
        return collection != null && collection.isMap();
    }

    /** Null when the collection has no such thing, or there is none. */
    @Nullable
    Place of(EntityVariable variable, ElementTerm.Part part, Position position) {
        CollectionAttribute collection = collection(variable);
        if (collection == null) {
            return null;
        }
        return switch (part) {
            case VALUE -> collection.isMap() ? new Place.Instance(variable) : null;
            case KEY -> collection.isMap() ? key(variable, collection, position) : null;
            case INDEX ->
                collection.joinTable() != null && collection.joinTable().ordered()
                        ? ofRow(variable, collection, "position", position)
                        : null;
            case ENTRY -> null;
        };
    }

    private static @Nullable CollectionAttribute collection(EntityVariable variable) {
        return variable.row().origin() instanceof Joined joined
                        && joined.attribute() instanceof CollectionAttribute collection
                ? collection
                : null;
    }

    private Place key(EntityVariable variable, CollectionAttribute map, Position position) {
        if (map.keyedByRow()) {
            return ofRow(variable, map, "key", position);
        }
        AttributeMapping attribute = map.keyAttribute();
        EntityMapping target = map.target();
        List<AttributeMapping> ids =
                target.attributes().stream().filter(AttributeMapping::id).toList();
        if (attribute == null && ids.size() > 1) {
            return new Place.Value(new IdTerm(variable, target, target.id().columns(), position), null);
        }
        String name = attribute == null ? ids.get(0).name() : attribute.name();
        return steps.step(new Place.Instance(variable), name, position.offset());
    }

    private static Place ofRow(
            EntityVariable variable, CollectionAttribute collection, String attribute, Position position) {
        ColumnMapping column =
                ((BasicAttribute) collection.rows().table().attribute(attribute).orElseThrow()).column();
        return new Place.Value(new JoinRowTerm(variable.row(), column, position), column.valueType());
    }
}
