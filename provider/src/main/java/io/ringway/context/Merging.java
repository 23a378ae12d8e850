// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.StaleRowException;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowTracker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies the state of one instance to another of the same entity. */
final class Merging {
    private Merging() {}

    /** @throws StaleRowException when the instance was written before, so that its row must have been deleted since */
    static void requireNew(RowIdentity row, Object source) {
        VersionMapping version = row.mapping().version();
        Object mine = version == null ? null : version.get(source);
        if (version != null && !version.isNew(mine)) {
            Problem problem = Problem.of(
                            "RW-1312", "The merged instance has version " + mine + ", and the row does not exist")
                    .at(row.mapping().name() + ", id " + row.id())
                    .because("Somebody else deleted the row since the instance was read")
                    .fix("Persist a new instance, if the row is to exist again");
            throw new StaleRowException(problem, source, Map.of(), null);
        }
    }

    /** A new instance with the state of one whose row does not exist. */
    static Object copyOfNew(EntityMapping mapping, Object source, @Nullable Object id) {
        Object copy = mapping.newInstance();
        for (AttributeMapping attribute : mapping.attributes()) {
            if (isLoaded(source, attribute) && attribute.columnCount() > 0) {
                attribute.copy(source, copy);
            }
        }
        if (id != null) {
            mapping.id().assign(copy, id);
        }
        return copy;
    }

    /** Gives a managed instance the attributes in which another one differs; only these become dirty. */
    static void copyChanges(Object source, EntityState target) {
        EntityMapping mapping = target.mapping();
        for (AttributeMapping attribute : mapping.attributes()) {
            if (!attribute.id()
                    && !isVersion(mapping, attribute)
                    && isLoaded(source, attribute)
                    && differs(mapping, attribute, source, target.entity())) {
                target.write(attribute.ordinal());
                attribute.merge(source, target.entity(), target);
                attribute.attach(target.entity(), target);
            }
        }
    }

    static boolean isLoaded(Object source, AttributeMapping attribute) {
        RowTracker tracker = RowTracker.of(source);
        return tracker == null || tracker.isLoaded(attribute.ordinal());
    }

    private static boolean differs(EntityMapping mapping, AttributeMapping attribute, Object source, Object target) {
        int end = attribute.firstColumn() + attribute.columnCount();
        for (int i = attribute.firstColumn(); i < end; i++) {
            ColumnMapping column = mapping.columns().get(i);
            if (column.column().isStored() && !Objects.equals(column.get(source), column.get(target))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(EntityMapping mapping, AttributeMapping attribute) {
        VersionMapping version = mapping.version();
        return version != null && version.column().ordinal() == attribute.ordinal();
    }

    /** @throws StaleRowException when the versions of two instances of one row differ */
    static void requireSameVersion(Object source, EntityState target) {
        EntityMapping mapping = target.mapping();
        VersionMapping version = mapping.version();
        if (version == null) {
            return;
        }
        Object mine = version.get(source);
        Object theirs = version.get(target.entity());
        if (!Objects.equals(mine, theirs)) {
            Problem problem = Problem.of(
                            "RW-1312", "The merged instance has version " + mine + ", and the row has " + theirs)
                    .at(mapping.name() + ", id " + target.id())
                    .because("Somebody else changed the row since the instance was read")
                    .fix("Find the row again and apply the change to it");
            throw new StaleRowException(problem, source, row(mapping, target.entity()), null);
        }
    }

    /** What an instance holds, by the label of the column. */
    static Map<String, @Nullable Object> row(EntityMapping mapping, Object entity) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (ColumnMapping column : mapping.columns()) {
            row.put(column.column().label(), column.get(entity));
        }
        return row;
    }
}
