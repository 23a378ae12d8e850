// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import java.util.function.Consumer;

/**
 * Manages the schema of a persistence unit's entities over connections and keyspaces: {@code
 * emf.unwrap(SchemaTool.class)}. What changes a schema is refused (RW-1620) unless the unit allows it: by {@code
 * ringway.schema.changes=allowed}, by a {@code jakarta.persistence.schema-generation.database.action} that changes the
 * schema, or because it runs on the development server. Safe for use by any number of threads.
 */
public interface SchemaTool {
    /**
     * Creates a keyspace where there is none of that name; one that is there stays as it is.
     *
     * @param keyspace as the database stores it, without quotes
     * @param routes the connections; none: the one that the unit's native CQL goes to
     * @throws SchemaException RW-1620, when changes are not allowed; RW-1624, when it was not done on every connection
     * @throws IllegalArgumentException RW-1626, when a route names a keyspace or no connection
     */
    void createKeyspace(String keyspace, Replication replication, Using... routes);

    /**
     * Drops a keyspace with everything in it where there is one.
     *
     * @param keyspace as the database stores it, without quotes
     * @param routes the connections; none: the one that the unit's native CQL goes to
     * @throws SchemaException RW-1620, when changes are not allowed; RW-1624, when it was not done on every connection
     * @throws IllegalArgumentException RW-1626, when a route names a keyspace or no connection
     */
    void dropKeyspace(String keyspace, Using... routes);

    /**
     * The tables of entities, each where the routing rules place its entity.
     *
     * @param entities none: all of the unit
     * @throws IllegalArgumentException RW-1101, when one is no entity of the unit
     */
    EntityTables forEntities(Class<?>... entities);

    /**
     * The tables of entities at their places. Each call that takes connections or keyspaces gives another object; with
     * both, the places are all keyspaces on all connections. Each operation reads the schema once per connection, the
     * connections at the same time; if one of several cannot be read, nothing is sent anywhere and RW-1624 names which.
     */
    interface EntityTables {
        /** In these keyspaces, named as the database stores them, instead of those that the rules decide. */
        EntityTables keyspaces(String... keyspaces);

        /** On these connections instead of those that the rules decide. */
        EntityTables connections(String... connections);

        /** Tells a listener of every statement that {@link #sync} and {@link #drop} have done, in the thread of its connection. */
        EntityTables onProgress(Consumer<Progress> listener);

        /** What a {@link #sync} would send now, and how the database differs. Sends nothing but the reads. */
        SchemaPlan plan();

        /**
         * Creates what is missing and sets the options that differ; drops and renames nothing. A column of another type is
         * left as it is, with a warning. Connections go at the same time, the statements of one in sequence, each waiting for
         * its cluster to agree. Runners at the same keyspace take turns by a lock in it. Run again after a failure, it
         * goes on where it stopped. In the end it waits, for a time, until queries can use the storage-attached indexes.
         *
         * @return what was sent, empty when all was in place; in its drift also the indexes that are not ready
         * @throws SchemaException before anything is sent: RW-1620, when changes are not allowed; RW-1603, RW-1606 and
         *     RW-1623, where a keyspace is missing, a key differs or an option is unknown; RW-1621, when another runner
         *     holds the lock for too long. Later: RW-1624, which names the connections that are done and those that are not
         */
        SchemaPlan sync();

        /** How the database differs from the mapping; empty when it does not. */
        List<SchemaDrift> validate();

        /** @throws SchemaException with every difference that is not {@linkplain SchemaDrift.Kind#harmless harmless} */
        void requireValid();

        /**
         * Drops the tables where they are, with all their rows.
         *
         * @throws SchemaException RW-1620, when changes are not allowed; RW-1624, when it was not done on every connection
         */
        void drop();

        /**
         * How the tables on the other connections differ from those on the first, keyspace by keyspace, whatever the
         * mapping says.
         *
         * @throws IllegalStateException RW-1627, unless at least two connections are named
         */
        List<SchemaDrift> drift();
    }

    /**
     * A statement that is done.
     *
     * @param done how many are done on this connection, this one included
     * @param total how many there are on this connection
     */
    record Progress(String connection, String keyspace, String statement, int done, int total) {}
}
