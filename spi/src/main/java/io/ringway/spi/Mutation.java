// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.List;

/**
 * A write to rows of one partition. Parameter slots, from 0: the values, the changes, the key columns, those of the
 * restrictions, the columns of the condition, then, with {@code timestamp}, the timestamp in microseconds (a long), then,
 * with {@code ttl}, the TTL in seconds (an int).
 *
 * @param values the columns that INSERT and UPDATE write; a parameter that is left unset leaves its column as it is, a
 *     null erases it, and to a counter it is added; for DELETE the columns that it erases, which have no slots: empty where
 *     it removes rows
 * @param changes the changes that UPDATE makes to collections; their columns are not among the values
 * @param key the whole primary key in its order; the partition key alone where nothing but static columns is written or
 *     erased; for a DELETE of rows also a prefix that holds the partition key; with {@code where} a prefix
 * @param where what else holds for the rows that are meant: for DELETE ranges of the clustering columns after those of the
 *     key, for DELETE and UPDATE also IN, after which no column of the primary key is left; never with a condition, never
 *     for INSERT
 * @param timestamp whether a parameter is the write's timestamp, which then goes before that of its request; never with a
 *     condition
 * @param ttl whether the last parameter is a TTL; never with DELETE
 */
public record Mutation(
        Kind kind,
        TableId table,
        List<Column> values,
        List<CollectionChange> changes,
        List<Column> key,
        List<Restriction> where,
        Condition condition,
        boolean timestamp,
        boolean ttl) {
    public Mutation {
        values = List.copyOf(values);
        changes = List.copyOf(changes);
        key = List.copyOf(key);
        where = List.copyOf(where);
    }

    /** A mutation of the rows that the key alone names. */
    public Mutation(
            Kind kind,
            TableId table,
            List<Column> values,
            List<CollectionChange> changes,
            List<Column> key,
            Condition condition,
            boolean timestamp,
            boolean ttl) {
        this(kind, table, values, changes, key, List.of(), condition, timestamp, ttl);
    }

    /** A mutation without changes of collections. */
    public Mutation(
            Kind kind,
            TableId table,
            List<Column> values,
            List<Column> key,
            Condition condition,
            boolean timestamp,
            boolean ttl) {
        this(kind, table, values, List.of(), key, List.of(), condition, timestamp, ttl);
    }

    /** A mutation without changes of collections, whose timestamp is its request's. */
    public Mutation(Kind kind, TableId table, List<Column> values, List<Column> key, Condition condition, boolean ttl) {
        this(kind, table, values, key, condition, false, ttl);
    }

    /** The same of another table, or of the table of that name in another keyspace. */
    public Mutation withTable(TableId other) {
        return new Mutation(kind, other, values, changes, key, where, condition, timestamp, ttl);
    }

    /** Whether the database checks a condition (a lightweight transaction). */
    public boolean conditional() {
        return condition.kind() != Condition.Kind.NONE;
    }

    /** The columns that are written as a whole, in the order of their slots; none for DELETE. */
    public List<Column> written() {
        return kind == Kind.DELETE ? List.of() : values;
    }

    /** How many parameter slots it has. */
    public int slots() {
        return firstConditionSlot() + condition.columns().size() + (timestamp ? 1 : 0) + (ttl ? 1 : 0);
    }

    /** The slot of the first column of the condition. */
    public int firstConditionSlot() {
        int slots = firstKeySlot() + key.size();
        for (Restriction restriction : where) {
            slots += restriction.parameters().size();
        }
        return slots;
    }

    /** The slot of the first key column. */
    public int firstKeySlot() {
        return written().size() + changes.size();
    }

    /** The kinds of mutations. */
    public enum Kind {
        /** Writes the row marker as well: the row exists even when all values are null. */
        INSERT,
        UPDATE,
        DELETE
    }
}
