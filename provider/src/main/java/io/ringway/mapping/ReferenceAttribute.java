// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that refers to one other entity, stored as the columns of that entity's key. What {@link #read} puts into
 * the owner is a new instance of the other entity of which only the id is set; of an entity that others extend it is of any
 * of their classes, and carries the id until the right one is known.
 */
public final class ReferenceAttribute extends AssociationAttribute {
    private final ColumnMapping[] columns;
    private final int firstColumn;
    private final int ownColumns;
    private final IdMapping targetId;
    private final @Nullable ReferenceAttribute part;
    private boolean inverted;
    private AttributeMapping[] targetIds = {};
    private int[] slotOf = {};
    private @Nullable Slots lastSlots;

    /**
     * @param columns of the owner, for each column of the target's key in its order
     * @param own how many of them belong to this attribute; the others are another attribute's
     * @param targetId the target's id, as far as it concerns the target's class
     */
    ReferenceAttribute(
            String name,
            int ordinal,
            boolean id,
            Place place,
            Association association,
            List<ColumnMapping> columns,
            int own,
            IdMapping targetId) {
        super(name, ordinal, id, place, association.target(), association);
        this.columns = columns.toArray(ColumnMapping[]::new);
        this.ownColumns = own;
        this.firstColumn = first(columns, ordinal);
        this.targetId = targetId;
        this.part = null;
    }

    /**
     * A reference in an embeddable, seen from the entity.
     *
     * @param prefix the path of the embeddable, with a dot at its end
     * @param place of the value in the entity
     * @param part the embeddable's attribute
     */
    ReferenceAttribute(String prefix, Place place, ReferenceAttribute part) {
        super(prefix + part.name(), part.ordinal(), false, place, part.javaType(), part.association());
        this.columns = part.columns;
        this.ownColumns = part.ownColumns;
        this.firstColumn = part.firstColumn;
        this.targetId = part.targetId;
        this.part = part;
    }

    private static int first(List<ColumnMapping> columns, int ordinal) {
        for (ColumnMapping column : columns) {
            if (column.ordinal() == ordinal) {
                return column.index();
            }
        }
        return 0;
    }

    @Override
    void link(EntityMapping entity) {
        super.link(entity);
        if (part != null) {
            part.link(entity);
        }
        List<AttributeMapping> ids = new ArrayList<>();
        for (AttributeMapping attribute : entity.attributes()) {
            if (attribute.id()) {
                ids.add(attribute);
            }
        }
        targetIds = ids.toArray(AttributeMapping[]::new);
        slotOf = new int[entity.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            slotOf[entity.id().columns().get(i).index()] = columns[i].index();
        }
    }

    /** Notes that the other entity has an attribute that is mapped by this one. */
    void inverted() {
        inverted = true;
    }

    /** Whether the rows are also found from the entity that they refer to. */
    public boolean isInverted() {
        return inverted;
    }

    @Override
    public boolean owning() {
        return true;
    }

    /** Those of the owner, for each column of the target's key in its order; some may be another attribute's as well. */
    public List<ColumnMapping> columns() {
        return List.of(columns);
    }

    /** Whether a change of the attribute is written: it has columns of its own. */
    public boolean isWritten() {
        return ownColumns > 0;
    }

    /** Whether the owner's id, or a part of it, is that of the entity that is referred to. */
    public boolean givesId() {
        for (ColumnMapping column : columns) {
            if (id() || column.ordinal() != ordinal()) {
                return true;
            }
        }
        return false;
    }

    IdMapping targetId() {
        return targetId;
    }

    /** An instance of the target, or of an entity that extends it, of which only the id is set. */
    Object stub(Object id) {
        Object stub = target().concrete().get(0).newInstance();
        target().id().assign(stub, id);
        return stub;
    }

    @Override
    public int firstColumn() {
        return firstColumn;
    }

    @Override
    public int columnCount() {
        return ownColumns;
    }

    @Override
    public void read(RowReader row, int[] slots, Object owner) {
        set(owner, value(row, slots));
    }

    @Override
    public @Nullable Object value(RowReader row, int[] slots) {
        for (ColumnMapping column : columns) {
            if (row.isNull(slots[column.index()])) {
                return null;
            }
        }
        Object stub = target().concrete().get(0).newInstance();
        int[] targetSlots = targetSlots(slots);
        for (AttributeMapping id : targetIds) {
            id.read(row, targetSlots, stub);
        }
        return stub;
    }

    /** A statement gives the same slots for each of its rows. */
    private int[] targetSlots(int[] slots) {
        Slots last = lastSlots;
        if (last == null || last.owner != slots) {
            int[] target = new int[slotOf.length];
            for (int i = 0; i < target.length; i++) {
                target[i] = slots[slotOf[i]];
            }
            last = new Slots(slots, target);
            lastSlots = last;
        }
        return last.target;
    }

    /** For the slots of the owner's columns those of the target's; immutable, so that a race makes it only twice. */
    private record Slots(int[] owner, int[] target) {}
}
