// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@code @OneToMany} or {@code @ManyToMany}: a collection or map of entities, in a join table or the inverse of what they store. */
public final class CollectionAttribute extends AssociationAttribute {
    private final Member member;
    private final String mappedBy;
    private final jakarta.persistence.@Nullable JoinTable given;
    private final @Nullable MapKeys keys;
    private @Nullable RelatedRows rows;
    private @Nullable JoinTable joinTable;
    private @Nullable Comparator<Object> order;

    /**
     * @param given what the application says of its table; null when nothing
     * @param keys of a map; null of any other collection
     */
    CollectionAttribute(
            Member member,
            int ordinal,
            Place place,
            Association association,
            String mappedBy,
            jakarta.persistence.@Nullable JoinTable given,
            @Nullable MapKeys keys) {
        super(member.name(), ordinal, false, place, member.type(), association);
        this.member = member;
        this.mappedBy = mappedBy;
        this.given = given;
        this.keys = keys;
    }

    Member member() {
        return member;
    }

    /** Empty on the owning side. */
    String mappedBy() {
        return mappedBy;
    }

    jakarta.persistence.@Nullable JoinTable givenTable() {
        return given;
    }

    void link(RelatedRows found, @Nullable JoinTable table, @Nullable Comparator<Object> by) {
        rows = found;
        joinTable = table;
        order = by;
    }

    /** Where the elements are found. */
    public RelatedRows rows() {
        return Objects.requireNonNull(rows);
    }

    /** The table that the owner writes; null on the inverse side. */
    public @Nullable JoinTable joinTable() {
        return joinTable;
    }

    /** The order that the application asks for; null for the one in which the rows are read. */
    public @Nullable Comparator<Object> order() {
        return order;
    }

    /** Whether the value is a set; otherwise it is a list. */
    public boolean isSet() {
        return javaType() == Set.class;
    }

    /** Whether the value is a map. */
    public boolean isMap() {
        return keys != null;
    }

    @Nullable
    MapKeys keys() {
        return keys;
    }

    /** Whether the keys of the map are in the rows of the join table; otherwise the elements have them. */
    public boolean keyedByRow() {
        return keys instanceof MapKeys.OfRow;
    }

    /** The attribute of the elements that is the key of the map; null when that is their id, or in the rows of the join table. */
    public @Nullable AttributeMapping keyAttribute() {
        return MapKeys.attribute(keys, target());
    }

    /** The key of an element of a map that is not {@link #keyedByRow}. */
    public @Nullable Object keyOf(Object element) {
        AttributeMapping attribute = keyAttribute();
        return attribute == null ? target().id().of(element) : attribute.get(element);
    }

    @Override
    public boolean owning() {
        return mappedBy.isEmpty();
    }
}
