// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.IdMapping;
import io.ringway.mapping.JoinRow;
import io.ringway.mapping.JoinTable;
import io.ringway.mapping.Nulls;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WriteSettings;
import io.ringway.store.RowResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one flush writes to join tables: a row for each element that came, went or moved; of a removed owner the partition. */
final class JoinWrites {
    private final RouteChecks routes;
    private final List<RowWrite> writes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** A collection that differs from what is stored: its writes, and what is stored when all of them are applied. */
    private record Change(StoredCollection collection, int firstWrite, int endWrite, Content content) {}

    JoinWrites(RouteChecks routes) {
        this.routes = routes;
    }

    List<RowWrite> writes() {
        return writes;
    }

    /** Plans the writes of an instance's collections; whether there are any. */
    boolean plan(EntityState owner) {
        int before = writes.size();
        if (owner.status() == EntityState.Status.REMOVED) {
            for (AssociationAttribute association : owner.mapping().associations()) {
                JoinTable table = association instanceof CollectionAttribute collection ? collection.joinTable() : null;
                if (table != null) {
                    write(owner, table.partitions(), new JoinRow(association.name(), owner.entity(), null, 0), false);
                }
            }
        } else if (owner.links() != null) {
            for (StoredCollection collection : owner.links().collections()) {
                if (collection.isLoaded()) {
                    plan(collection);
                }
            }
        }
        return writes.size() > before;
    }

    private void plan(StoredCollection collection) {
        CollectionAttribute attribute = collection.attribute();
        JoinTable table = attribute.joinTable();
        Content content = collection.current();
        int first = writes.size();
        if (table == null) {
            changes.add(new Change(collection, first, first, content));
            return;
        }
        if (attribute.keyedByRow()) {
            planEntries(collection, table, content.entries());
        } else {
            planElements(collection, table, content.elements());
        }
        if (writes.size() > first) {
            changes.add(new Change(collection, first, writes.size(), content));
        }
    }

    /** A key has one row, whatever its element is. */
    private void planEntries(StoredCollection collection, JoinTable table, Map<Object, Object> now) {
        EntityState owner = collection.owner();
        String name = collection.attribute().name();
        IdMapping id = collection.attribute().target().id();
        Map<Object, Object> before = collection.stored().entries();
        now.forEach((key, element) -> {
            if (key == null) {
                throw new IllegalStateException(Problem.of("RW-1342", "A map of entities holds the key null")
                        .at(collection.toString())
                        .because("The key is a part of the primary key of the join table")
                        .fix("Give each element a key")
                        .text());
            }
            Object stored = before.get(key);
            if (stored == null || !key(stored, id).equals(key(element, id))) {
                write(owner, table.rows(), JoinRow.ofMap(name, owner.entity(), key, element), true);
            }
        });
        before.forEach((key, element) -> {
            if (!now.containsKey(key)) {
                write(owner, table.rows(), JoinRow.ofMap(name, owner.entity(), key, element), false);
            }
        });
    }

    private void planElements(StoredCollection collection, JoinTable table, List<Object> current) {
        CollectionAttribute attribute = collection.attribute();
        EntityState owner = collection.owner();
        IdMapping id = attribute.target().id();
        List<Object> stored = collection.stored().elements();
        Map<Object, Integer> before = positions(collection, stored, id);
        Map<Object, Integer> now = positions(collection, current, id);
        for (int i = 0; i < current.size(); i++) {
            Integer stood = before.get(key(current.get(i), id));
            if (stood == null || table.ordered() && stood != i) {
                write(owner, table.rows(), new JoinRow(attribute.name(), owner.entity(), current.get(i), i), true);
            }
        }
        for (Object element : stored) {
            if (!now.containsKey(key(element, id))) {
                write(owner, table.rows(), new JoinRow(attribute.name(), owner.entity(), element, 0), false);
            }
        }
    }

    private static Map<Object, Integer> positions(StoredCollection collection, List<Object> elements, IdMapping id) {
        Map<Object, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            if (positions.put(key(elements.get(i), id), i) != null) {
                throw new IllegalStateException(Problem.of("RW-1334", "A collection holds an element twice")
                        .at(collection.toString())
                        .because("A join table has one row for an owner and an element")
                        .fix("Remove one, or declare a Set")
                        .text());
            }
        }
        return positions;
    }

    private static Object key(Object element, IdMapping id) {
        return id.key(id.require(element));
    }

    private void write(EntityState owner, EntityMapping table, JoinRow row, boolean insert) {
        RowTarget target = new RowTarget(table, routes.joined(table, owner.home()), row, row);
        Operation operation = insert ? Operation.INSERT : Operation.DELETE;
        writes.add(new RowWrite(target, operation, null, Nulls.UNSET, null, WriteSettings.NONE));
    }

    /** @param results of the writes, in their order */
    void settle(List<RowResult> results) {
        for (Change change : changes) {
            boolean applied = true;
            for (int i = change.firstWrite(); i < change.endWrite(); i++) {
                applied &= results.get(i).status() == Status.APPLIED;
            }
            if (applied) {
                change.collection().written(change.content());
            }
        }
    }
}
