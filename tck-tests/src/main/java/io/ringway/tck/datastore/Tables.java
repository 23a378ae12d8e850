// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.Ordering;
import io.ringway.spi.ParameterWriter;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** The kit's tables: one with a column of each type, one with events in partitions. */
final class Tables {
    static final Column ID = new Column("id", Scalar.INT);

    static final Column TENANT = new Column("tenant", Scalar.TEXT);
    static final Column DAY = new Column("day", Scalar.INT);
    static final Column SEQUENCE = new Column("Sequence No", Scalar.INT);
    static final Column NOTE = new Column("note", Scalar.TEXT);
    static final Column AMOUNT = new Column("amount", Scalar.BIGINT);
    static final List<Column> EVENT_KEY = List.of(TENANT, DAY, SEQUENCE);

    static final List<ColumnType> COLLECTIONS = List.of(
            new ListOf(Scalar.TEXT, false),
            new SetOf(Scalar.UUID, false),
            new MapOf(Scalar.TEXT, Scalar.BIGINT, false),
            new ListOf(new SetOf(Scalar.INT, true), false),
            new MapOf(Scalar.TEXT, new ListOf(Scalar.DECIMAL, true), true));

    private Tables() {}

    static TableSchema everyType(String keyspace) {
        List<Column> columns = new ArrayList<>();
        for (Scalar scalar : Scalar.values()) {
            if (scalar != Scalar.COUNTER) {
                columns.add(column(scalar));
            }
        }
        COLLECTIONS.forEach(type -> columns.add(column(type)));
        return new TableSchema(everyTypeId(keyspace), List.of(ID), List.of(), columns);
    }

    static TableId everyTypeId(String keyspace) {
        return new TableId(keyspace, "every_type");
    }

    /** The column that has a type. */
    static Column column(ColumnType type) {
        return type instanceof Scalar
                ? new Column("a_" + type.cql(), type)
                : new Column("collection_" + COLLECTIONS.indexOf(type), type);
    }

    /** In the order of falling sequence numbers. */
    static TableSchema event(String keyspace) {
        return new TableSchema(
                eventId(keyspace), List.of(TENANT, DAY), List.of(new Ordering(SEQUENCE, true)), List.of(AMOUNT, NOTE));
    }

    static TableId eventId(String keyspace) {
        return new TableId(keyspace, "event");
    }

    static void eventKey(ParameterWriter writer, int firstSlot, String tenant, int sequence) {
        writer.setObject(firstSlot, tenant);
        writer.setInt(firstSlot + 1, 1);
        writer.setInt(firstSlot + 2, sequence);
    }
}
