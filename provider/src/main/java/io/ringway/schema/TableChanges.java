// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.spi.SchemaChange;
import java.util.ArrayList;
import java.util.List;

/** The changes of a place while they are found. For one thread. */
final class TableChanges {
    private final List<SchemaChange> keyspaces = new ArrayList<>();
    private final List<SchemaChange> types = new ArrayList<>();
    private final List<SchemaChange> tables = new ArrayList<>();
    private final List<SchemaChange> views = new ArrayList<>();
    private final List<SchemaChange> indexes = new ArrayList<>();

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
