// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.spi.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The changes of a place while they are found. For one thread. */
final class TableChanges {
    private final List<SchemaChange> keyspaces = new ArrayList<>();
    private final List<SchemaChange> types = new ArrayList<>();
    private final List<SchemaChange> tables = new ArrayList<>();
    private final List<SchemaChange> views = new ArrayList<>();
    private final List<SchemaChange> indexes = new ArrayList<>();
    private final Set<String> attached = new TreeSet<>();

    void keyspace(SchemaChange change) {
        keyspaces.add(change);
    }

    void type(SchemaChange change) {
        types.add(change);
    }

    void table(SchemaChange change) {
        tables.add(change);
    }

    void view(SchemaChange change) {
        views.add(change);
    }

    void index(SchemaChange change) {
        indexes.add(change);
    }

    /** A storage-attached index that is there, or will be when all of this is done. */
    void attached(String index) {
        attached.add(index);
    }

    /** The names of the storage-attached indexes that the entities ask for; queries cannot use a new one at once. */
    Set<String> attached() {
        return attached;
    }

    /** Each after what it stands on: the keyspace, all user-defined types, all tables, all views of them, all indexes. */
    List<SchemaChange> inOrder() {
        List<SchemaChange> all = new ArrayList<>(keyspaces);
        all.addAll(types);
        all.addAll(tables);
        all.addAll(views);
        all.addAll(indexes);
        return all;
    }
}
