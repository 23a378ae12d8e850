// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.Mutation;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of every type go in and come out in their storage types. */
interface TypesContract extends Contract {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COUNTER")
    default void aScalarComesBackInItsStorageType(Scalar type) {
        for (Object sample : Samples.of(type)) {
            Object read = writtenAndRead(type, sample);

            assertThat(read).as("%s %s", type, sample).isInstanceOf(type.storage());
            assertThat(read).isEqualTo(sample);
        }
    }

    @Test
    default void aCollectionComesBack() {
        for (ColumnType type : Tables.COLLECTIONS) {
            Object sample = Samples.collection(type);

            assertThat(writtenAndRead(type, sample)).as(type.cql()).isEqualTo(sample);
        }
    }

    @Test
    default void primitivesGoInAndComeOutUnboxed() {
        List<Column> columns = List.of(
                Tables.column(Scalar.BOOLEAN),
                Tables.column(Scalar.TINYINT),
                Tables.column(Scalar.SMALLINT),
                Tables.column(Scalar.INT),
                Tables.column(Scalar.BIGINT),
                Tables.column(Scalar.FLOAT),
                Tables.column(Scalar.DOUBLE));
        RowPage row = writtenAndRead(columns, writer -> {
            writer.setBoolean(0, true);
            writer.setByte(1, Byte.MIN_VALUE);
            writer.setShort(2, Short.MIN_VALUE);
            writer.setInt(3, Integer.MIN_VALUE);
            writer.setLong(4, Long.MIN_VALUE);
            writer.setFloat(5, -1.5f);
            writer.setDouble(6, -2.5);
            writer.setInt(7, 1);
        });

        assertThat(row.getBoolean(0)).isTrue();
        assertThat(row.getByte(1)).isEqualTo(Byte.MIN_VALUE);
        assertThat(row.getShort(2)).isEqualTo(Short.MIN_VALUE);
        assertThat(row.getInt(3)).isEqualTo(Integer.MIN_VALUE);
        assertThat(row.getLong(4)).isEqualTo(Long.MIN_VALUE);
        assertThat(row.getFloat(5)).isEqualTo(-1.5f);
        assertThat(row.getDouble(6)).isEqualTo(-2.5);
        assertThat(row.getObject(4)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    default void aBlobIsReadFromPositionToLimitWithoutChangingThem() {
        ByteBuffer blob = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5});
        blob.position(1).limit(4);

        Object read = writtenAndRead(Scalar.BLOB, blob);

        assertThat(read).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3, 4}));
        assertThat(blob.position()).isEqualTo(1);
        assertThat(blob.limit()).isEqualTo(4);
    }

    @Test
    default void emptyIsNotNull() {
        assertThat(writtenAndRead(Scalar.TEXT, "")).isEqualTo("");
        assertThat(writtenAndRead(Scalar.BLOB, ByteBuffer.allocate(0))).isEqualTo(ByteBuffer.allocate(0));
    }

    @Test
    default void aTimestampKeepsMilliseconds() {
        assertThat(writtenAndRead(Scalar.TIMESTAMP, Instant.parse("2026-11-22T10:15:30.123456789Z")))
                .isEqualTo(Instant.parse("2026-11-22T10:15:30.123Z"));
    }

    @Test
    default void theCallerOwnsWhatItGets() {
        Column tags = Tables.column(Tables.COLLECTIONS.get(0));
        RowPage row = writtenAndRead(List.of(tags), writer -> {
            writer.setObject(0, List.of("a"));
            writer.setInt(1, 1);
        });

        @SuppressWarnings("unchecked")
        List<Object> first = (List<Object>) Objects.requireNonNull(row.getObject(0));
        first.add("b");

        assertThat(row.getObject(0)).isEqualTo(List.of("a"));
    }

    @Test
    default void aValueOfAnotherTypeIsAClassCastException() {
        assertThatThrownBy(() -> writtenAndRead(Scalar.TEXT, 1)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> writtenAndRead(Scalar.UUID, "1")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> writtenAndRead(Tables.COLLECTIONS.get(0), Set.of("a")))
                .isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> writtenAndRead(Tables.COLLECTIONS.get(0), List.of(1)))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    default void aValueThatTheTypeDoesNotHoldIsADatastoreException() {
        assertThatThrownBy(() -> writtenAndRead(Scalar.TIMEUUID, Samples.RANDOM_UUID))
                .isInstanceOf(DatastoreException.class);
        assertThatThrownBy(() -> writtenAndRead(Tables.COLLECTIONS.get(0), Arrays.asList("a", null)))
                .isInstanceOf(DatastoreException.class);
    }

    private Object writtenAndRead(ColumnType type, Object value) {
        Object read = writtenAndRead(List.of(Tables.column(type)), writer -> {
                    writer.setObject(0, value);
                    writer.setInt(1, 1);
                })
                .getObject(0);
        assertThat(read).as("%s %s", type, value).isNotNull();
        return Objects.requireNonNull(read);
    }

    /** A page on the row with the id 1. */
    private RowPage writtenAndRead(List<Column> columns, ParameterSource parameters) {
        Mutation insert = new Mutation(
                Mutation.Kind.INSERT,
                Tables.everyTypeId(subject().keyspace()),
                columns,
                List.of(Tables.ID),
                Condition.NONE,
                false);
        subject().apply(insert, parameters);
        Selection selection =
                new Selection(insert.table(), columns, List.of(Restriction.equal(Tables.ID)), List.of(), false);
        RowPage page = subject().fetch(selection, writer -> writer.setInt(0, 1));
        assertThat(page.next()).isTrue();
        return page;
    }
}
