// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.StaticColumn;
import io.ringway.spi.Column.Kind;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in an entity an attribute is being built.
 *
 * @param root the entity's attribute
 * @param prefix the path of the embeddable, with a dot at its end; empty in the entity itself
 * @param way to the embeddable
 * @param declaration the places of the members on the way, outermost first
 * @param enclosing the embeddables on the way
 */
record Spot(
        Member root,
        int ordinal,
        String prefix,
        Place[] way,
        int[] declaration,
        List<Class<?>> enclosing,
        TypeVariables variables) {

    static Spot of(Member root, int ordinal, TypeVariables variables) {
        return new Spot(root, ordinal, "", new Place[0], new int[0], List.of(), variables);
    }

    /** Whether the entity's attribute is part of its id. */
    boolean id() {
        return isId(root);
    }

    static boolean isId(Member member) {
        return member.has(Id.class)
                || member.has(EmbeddedId.class)
                || member.has(PartitionKey.class)
                || member.has(ClusteringKey.class);
    }

    /** The parts of the embeddable that a member holds. */
    Spot within(Member member, Place place, Class<?> embeddable) {
        Place[] longer = Arrays.copyOf(way, way.length + 1);
        longer[way.length] = place;
        List<Class<?>> deeper = new ArrayList<>(enclosing);
        deeper.add(embeddable);
        return new Spot(
                root,
                ordinal,
                prefix + member.name() + ".",
                longer,
                declarationOf(member),
                deeper,
                new TypeVariables(embeddable));
    }

    /** Whether the columns of a member here are the partition's: said of itself, or of the entity's attribute. */
    Kind kindOf(Member member) {
        return member.has(StaticColumn.class) || root.has(StaticColumn.class) ? Kind.STATIC : Kind.REGULAR;
    }

    int[] declarationOf(Member member) {
        int[] longer = Arrays.copyOf(declaration, declaration.length + 1);
        longer[declaration.length] = member.declaration();
        return longer;
    }
}
