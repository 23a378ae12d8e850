// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.Ordering;
import io.ringway.spi.RowPage;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table of what sensors have read, day by day and hour by hour. */
final class Readings {
    static final Column SENSOR = new Column("sensor", Scalar.TEXT);
    static final Column DAY = new Column("day", Scalar.INT);
    static final Column HOUR = new Column("Hour", Scalar.INT);
    static final List<Column> TIME = List.of(DAY, HOUR);
    static final List<Column> KEY = List.of(SENSOR, DAY, HOUR);
    static final Column AMOUNT = new Column("amount", Scalar.BIGINT);
    static final Column COUNT = new Column("count", Scalar.INT);
    static final Column PRICE = new Column("price", Scalar.DECIMAL);
    static final Column TAGS = new Column("tags", new SetOf(Scalar.TEXT, false));
    static final Column NOTES = new Column("notes", new ListOf(Scalar.TEXT, false));
    static final Column LABELS = new Column("labels", new MapOf(Scalar.TEXT, Scalar.TEXT, false));
    private static final List<Column> VALUES = List.of(AMOUNT, COUNT, TAGS, NOTES, LABELS);

    private Readings() {}

    static TableId id(String keyspace) {
        return new TableId(keyspace, "reading");
    }

    static TableSchema table(String keyspace) {
        return new TableSchema(
                id(keyspace),
                List.of(SENSOR),
                List.of(new Ordering(DAY, false), new Ordering(HOUR, false)),
                List.of(AMOUNT, COUNT, PRICE, TAGS, NOTES, LABELS));
    }

    /** Writes a reading: its amount is ten times the day and the hour, its count the hour; its price stays null. */
    static void write(Subject subject, String sensor, int day, int hour) {
        Mutation insert =
                new Mutation(Mutation.Kind.INSERT, id(subject.keyspace()), VALUES, KEY, Condition.NONE, false);
        subject.apply(insert, writer -> {
            writer.setLong(0, 10 * day + hour);
            writer.setInt(1, hour);
            writer.setObject(2, Set.of("tag " + day));
            writer.setObject(3, List.of("first", "note " + day));
            writer.setObject(4, Map.of("key " + day, "value " + hour));
            writer.setObject(5, sensor);
            writer.setInt(6, day);
            writer.setInt(7, hour);
        });
    }

    /** Day and hour of the rest of a page whose first two columns they are. */
    static List<List<Object>> times(RowPage page) {
        return rows(page, 2);
    }

    static List<List<Object>> rows(RowPage page, int columns) {
        List<List<Object>> rows = new ArrayList<>();
        while (page.next()) {
            List<Object> row = new ArrayList<>();
            for (int slot = 0; slot < columns; slot++) {
                row.add(Objects.requireNonNull(page.getObject(slot)));
            }
            rows.add(row);
        }
        return rows;
    }
}
