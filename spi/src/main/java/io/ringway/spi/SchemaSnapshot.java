// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keyspaces of a connection as the database had them at one moment.
 *
 * @param keyspaces the tables by the name of their keyspace; a keyspace that does not exist is not among them
 * @param userTypes the user-defined types by the name of their keyspace; a keyspace without any may be left out
 * @param tableOptions the names of the options that tables of this server have
 */
public record SchemaSnapshot(
        Map<String, List<TableSchema>> keyspaces,
        Map<String, List<UserTypeSchema>> userTypes,
        Set<String> tableOptions) {
    public SchemaSnapshot {
        keyspaces = Collections.unmodifiableMap(new TreeMap<>(keyspaces));
        userTypes = Collections.unmodifiableMap(new TreeMap<>(userTypes));
        tableOptions = Collections.unmodifiableSet(new TreeSet<>(tableOptions));
    }

    public boolean hasKeyspace(String keyspace) {
        return keyspaces.containsKey(keyspace);
    }

    /** The user-defined type of a keyspace; empty when there is none of that name. */
    public Optional<UserTypeSchema> userType(String keyspace, String name) {
        return userTypes.getOrDefault(keyspace, List.of()).stream()
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    public Optional<TableSchema> table(TableId id) {
        return keyspaces.getOrDefault(id.keyspace(), List.of()).stream()
                .filter(table -> table.id().equals(id))
                .findFirst();
    }
}
