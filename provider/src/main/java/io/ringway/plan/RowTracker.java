// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Placement;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.BasicAttribute;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.LazyValue;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.mapping.collection.Recorded;
import io.ringway.spi.Tracked;
import io.ringway.spi.Tracker;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the row behind an instance: where it is, what was loaded, what changed since. Enhanced instances carry
 * it, also when no persistence context does. Changes that enhanced code cannot see (all of an unenhanced instance;
 * inside arrays, dates and collections that do not record them) are found by comparison with a snapshot.
 */
public class RowTracker extends Tracker {
    private final EntityMapping mapping;
    private final Placement home;
    private final Object entity;
    private @Nullable Object @Nullable [] snapshot;
    private @Nullable BitSet absent;
    private @Nullable BitSet uncertain;

    /** @param home where the row is */
    public RowTracker(EntityMapping mapping, Placement home, Object entity) {
        super(mapping.attributes().size());
        this.mapping = mapping;
        this.home = home;
        this.entity = entity;
    }

    /** The instance. */
    public final Object entity() {
        return entity;
    }

    public final EntityMapping mapping() {
        return mapping;
    }

    /** Where the row is. */
    public final Placement home() {
        return home;
    }

    /** Whether the row was read or written: only then do changes say what it lacks. */
    public boolean hasRow() {
        return true;
    }

    /** The tracker of an instance that a row was read into, attached where the instance can carry it. */
    public static void attach(EntityMapping mapping, Placement home, Object entity) {
        if (entity instanceof Tracked tracked && mapping.enhanced()) {
            RowTracker tracker = new RowTracker(mapping, home, entity);
            tracker.allLoaded();
            tracked.$tracker(tracker);
        }
    }

    /** The tracker that an enhanced instance carries; null when it carries none. */
    public static @Nullable RowTracker of(Object entity) {
        return entity instanceof Tracked tracked && tracked.$tracker() instanceof RowTracker tracker ? tracker : null;
    }

    /** The tracker of an instance of which only the id is set, attached where the instance can carry it. */
    public static void attachReference(EntityMapping mapping, Placement home, Object entity) {
        if (entity instanceof Tracked tracked && mapping.enhanced()) {
            RowTracker tracker = new RowTracker(mapping, home, entity);
            tracker.idLoaded();
            tracked.$tracker(tracker);
        }
    }

    /** Only the id is known. */
    public final void idLoaded() {
        List<AttributeMapping> attributes = mapping.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).id()) {
                markLoaded(i);
            }
        }
    }

    /** Whether an attribute has not been loaded. */
    public final boolean isIncomplete() {
        for (int i = 0; i < mapping.attributes().size(); i++) {
            if (!isLoaded(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attribute, and what it refers to, is there without reading more. */
    public final boolean isThere(AttributeMapping attribute) {
        if (!isLoaded(attribute.ordinal())) {
            return false;
        }
        Object value = attribute instanceof AssociationAttribute ? attribute.get(entity) : null;
        if (value instanceof LazyValue lazy) {
            return lazy.isLoaded();
        }
        RowTracker referred = value == null ? null : of(value);
        return referred == null || !referred.isIncomplete();
    }

    /** Whether everything is there that is loaded with an instance (Jakarta Persistence 3.2, 7.11). */
    public final boolean isWhole() {
        for (AttributeMapping attribute : mapping.attributes()) {
            boolean lazy = attribute instanceof AssociationAttribute association
                    && !association.association().eager();
            if (lazy ? !isLoaded(attribute.ordinal()) : !isThere(attribute)) {
                return false;
            }
        }
        return true;
    }

    /** All attributes hold what the database has. */
    public final void allLoaded() {
        markAllLoaded();
        acknowledged();
    }

    /** One attribute was loaded into the instance. */
    final void loaded(AttributeMapping attribute) {
        markLoaded(attribute.ordinal());
        attribute.attach(entity, this);
        int end = attribute.firstColumn() + attribute.columnCount();
        for (int column = attribute.firstColumn(); column < end; column++) {
            remember(mapping.columns().get(column));
        }
    }

    /** What the instance holds of the loaded attributes is what the database has: nothing is dirty. */
    public final void acknowledged() {
        clearDirty();
        absent = null;
        uncertain = null;
        if (mapping.selfTracking()) {
            return;
        }
        List<AttributeMapping> attributes = mapping.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            AttributeMapping attribute = attributes.get(i);
            if (isLoaded(attribute.ordinal())) {
                attribute.attach(entity, this);
            }
        }
        List<ColumnMapping> columns = mapping.valueColumns();
        for (int i = 0; i < columns.size(); i++) {
            remember(columns.get(i));
        }
    }

    /**
     * The write of the instance may have been applied or not: what the database has in its columns is not known any more.
     * What was counted is not sent again, since it could then count twice.
     */
    public final void outcomeUnknown(RowWrite write) {
        if (mapping.counter()) {
            acknowledged();
            return;
        }
        BitSet columns = uncertain == null ? new BitSet(mapping.columns().size()) : uncertain;
        for (ColumnMapping column : mapping.valueColumns()) {
            if (write.isWritten(column)) {
                columns.set(column.index());
            }
        }
        uncertain = columns;
    }

    /** Whether the outcome of an earlier write is unknown, and no later one was acknowledged. */
    public final boolean isUncertain() {
        return uncertain != null;
    }

    /** Takes over what another instance of the same row knows of it: what is loaded, and how the two differ from the row. */
    public final void differsAs(RowTracker other) {
        snapshot = other.snapshot == null ? null : other.snapshot.clone();
        absent = other.absent == null ? null : (BitSet) other.absent.clone();
        uncertain = other.uncertain == null ? null : (BitSet) other.uncertain.clone();
        for (int i = 0; i < mapping.attributes().size(); i++) {
            if (other.isLoaded(i)) {
                markLoaded(i);
                mapping.attributes().get(i).attach(entity, this);
            }
            if (other.isDirty(i)) {
                markDirty(i);
            }
        }
    }

    /** The row was not read: whatever is not null differs from it. */
    public final void differsFromNothing() {
        markAllLoaded();
        snapshot = new Object[mapping.columns().size()];
        absent = new BitSet(mapping.attributes().size());
        absent.set(0, mapping.attributes().size());
        for (int i = 0; i < mapping.attributes().size(); i++) {
            markDirty(i);
            mapping.attributes().get(i).attach(entity, this);
        }
    }

    /** How the instance differs from its row; null when it does not. */
    public final @Nullable RowChanges rowChanges() {
        BitSet dirty = dirtyColumns();
        return dirty == null ? null : new RowChanges(dirty, changedColumns(dirty), snapshot);
    }

    /** The value columns, by their index in the mapping, that differ from the database; null when none does. */
    private @Nullable BitSet dirtyColumns() {
        if (snapshot == null && uncertain == null && mapping.enhanced() && !isAnyDirty()) {
            return null;
        }
        BitSet dirty = null;
        List<ColumnMapping> columns = mapping.valueColumns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            if (column.updatable() && !isVersion(column) && isDirty(column)) {
                if (dirty == null) {
                    dirty = new BitSet(mapping.columns().size());
                }
                dirty.set(column.index());
            }
        }
        return dirty;
    }

    /** What is said when a collection is used that was not read, and cannot be any more. */
    public static RingwayException unreadable(EntityMapping mapping, String attribute) {
        return new RingwayException(Problem.of("RW-1333", "The collection '" + attribute + "' is not loaded")
                .at(mapping.name())
                .because("It is read when it is first used, and no persistence context manages the instance")
                .fix("Use it while its EntityManager is open, or load it with the instance by an EntityGraph"));
    }

    @Override
    protected void load(int ordinal) {
        throw new RingwayException(Problem.of(
                        "RW-1301",
                        "The attribute '" + mapping.attributes().get(ordinal).name() + "' is not loaded")
                .at(mapping.name())
                .because("The instance is detached, and only its id was loaded")
                .fix("Read it while its EntityManager is open, or use find instead of getReference"));
    }

    /** An attribute that is compared has the old value in the snapshot; of any other it is enough to know that it was null. */
    @Override
    protected final void changing(int ordinal) {
        AttributeMapping attribute = mapping.attributes().get(ordinal);
        if (isLoaded(ordinal)
                && !attribute.javaType().isPrimitive()
                && !isCompared(attribute)
                && attribute.get(entity) == null) {
            if (absent == null) {
                absent = new BitSet(mapping.attributes().size());
            }
            absent.set(ordinal);
        }
    }

    private boolean isDirty(ColumnMapping column) {
        if (uncertain != null && uncertain.get(column.index())) {
            return true;
        }
        AttributeMapping attribute = mapping.attributes().get(column.ordinal());
        if (!isLoaded(attribute.ordinal())) {
            return false;
        }
        if (mapping.enhanced() && !attribute.mutableValue() && !isDirty(attribute.ordinal())) {
            return false;
        }
        if (!isCompared(attribute)) {
            boolean wasAbsent = absent != null && absent.get(attribute.ordinal());
            return !wasAbsent || column.get(entity) != null;
        }
        Object before = snapshot == null ? null : snapshot[column.index()];
        return before instanceof Recorded recorded
                ? differs(column, recorded)
                : !Objects.equals(before, column.get(entity));
    }

    /** Whether a collection was changed, or another one with other contents was put in its place. */
    private boolean differs(ColumnMapping column, Recorded before) {
        if (column.recorded(entity) != before) {
            return before.changes().any() || !Objects.equals(column.stored(before), column.get(entity));
        }
        if (before.changes().any()) {
            column.refuseNulls(before);
            return true;
        }
        return false;
    }

    /** Those dirty columns of which is known what changed in them; null when there are none. */
    private @Nullable BitSet changedColumns(BitSet dirty) {
        if (snapshot == null || !dirty.intersects(mapping.recordedColumns())) {
            return null;
        }
        BitSet changed = null;
        for (int i = dirty.nextSetBit(0); i >= 0; i = dirty.nextSetBit(i + 1)) {
            if ((uncertain == null || !uncertain.get(i))
                    && isKnownInPart(mapping.columns().get(i), snapshot[i])) {
                changed = changed == null ? new BitSet(dirty.size()) : changed;
                changed.set(i);
            }
        }
        return changed;
    }

    private boolean isKnownInPart(ColumnMapping column, @Nullable Object before) {
        return column.writesFields()
                || before instanceof Recorded recorded
                        && recorded == column.recorded(entity)
                        && column.expressible(recorded);
    }

    private boolean isCompared(AttributeMapping attribute) {
        return !mapping.enhanced()
                || attribute.mutableValue()
                || attribute instanceof EmbeddedAttribute
                || attribute instanceof ReferenceAttribute
                || attribute instanceof BasicAttribute basic && basic.column().needsBefore();
    }

    private boolean isVersion(ColumnMapping column) {
        return mapping.version() != null && mapping.version().column() == column;
    }

    private void remember(ColumnMapping column) {
        AttributeMapping attribute = mapping.attributes().get(column.ordinal());
        if (isCompared(attribute) && isLoaded(attribute.ordinal())) {
            if (snapshot == null) {
                snapshot = new Object[mapping.columns().size()];
            }
            Recorded recorded = column.recorded(entity);
            if (recorded != null && recorded.changes().belongTo(this, column.index())) {
                recorded.changes().settled();
                snapshot[column.index()] = recorded;
            } else {
                snapshot[column.index()] = column.get(entity);
            }
        }
    }
}
