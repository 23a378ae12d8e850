// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Null, unset and empty. */
interface NullsContract extends Contract {

    @Test
    default void whatWasNeverWrittenIsNull() {
        List<Column> columns = Tables.everyType(subject().keyspace()).columns();
        write(Mutation.Kind.INSERT, List.of(), writer -> writer.setInt(0, 10));

        RowPage row = read(columns, 10);

        for (int slot = 0; slot < columns.size(); slot++) {
            assertThat(row.isNull(slot)).as(columns.get(slot).name()).isTrue();
            assertThat(row.getObject(slot)).as(columns.get(slot).name()).isNull();
        }
    }

    @Test
    default void primitivesGiveZeroForNull() {
        write(Mutation.Kind.INSERT, List.of(), writer -> writer.setInt(0, 11));
        List<Column> columns = List.of(
                Tables.column(ColumnType.Scalar.BOOLEAN),
                Tables.column(ColumnType.Scalar.TINYINT),
                Tables.column(ColumnType.Scalar.SMALLINT),
                Tables.column(ColumnType.Scalar.INT),
                Tables.column(ColumnType.Scalar.BIGINT),
                Tables.column(ColumnType.Scalar.FLOAT),
                Tables.column(ColumnType.Scalar.DOUBLE));

        RowPage row = read(columns, 11);

        assertThat(row.getBoolean(0)).isFalse();
        assertThat(row.getByte(1)).isZero();
        assertThat(row.getShort(2)).isZero();
        assertThat(row.getInt(3)).isZero();
        assertThat(row.getLong(4)).isZero();
        assertThat(row.getFloat(5)).isZero();
        assertThat(row.getDouble(6)).isZero();
    }

    @Test
    default void unsetLeavesAsItIsAndNullErases() {
        List<Column> columns =
                List.of(Tables.column(ColumnType.Scalar.TEXT), Tables.column(ColumnType.Scalar.INT), tags());
        write(Mutation.Kind.INSERT, columns, writer -> {
            writer.setObject(0, "kept");
            writer.setInt(1, 5);
            writer.setObject(2, List.of("a"));
            writer.setInt(3, 12);
        });

        write(Mutation.Kind.UPDATE, columns, writer -> {
            writer.setNull(1);
            writer.setObject(2, List.of("b"));
            writer.unset(2);
            writer.setInt(3, 12);
        });

        RowPage row = read(columns, 12);
        assertThat(row.getObject(0)).isEqualTo("kept");
        assertThat(row.isNull(1)).isTrue();
        assertThat(row.getObject(2)).isEqualTo(List.of("a"));
    }

    @Test
    default void anEmptyCollectionComesBackEmptyOrNull() {
        for (ColumnType type : Tables.COLLECTIONS) {
            Column column = Tables.column(type);
            write(Mutation.Kind.INSERT, List.of(column), writer -> {
                writer.setObject(0, Samples.emptied(type));
                writer.setInt(1, 13);
            });

            Object read = read(List.of(column), 13).getObject(0);

            assertThat(read == null
                            || (read instanceof Collection<?> elements && elements.isEmpty())
                            || (read instanceof Map<?, ?> map && map.isEmpty()))
                    .as(type.cql())
                    .isTrue();
        }
    }

    private static Column tags() {
        return Tables.column(Tables.COLLECTIONS.get(0));
    }

    private void write(Mutation.Kind kind, List<Column> columns, ParameterSource parameters) {
        subject()
                .apply(
                        new Mutation(
                                kind,
                                Tables.everyTypeId(subject().keyspace()),
                                columns,
                                List.of(Tables.ID),
                                Condition.NONE,
                                false),
                        parameters);
    }

    private RowPage read(List<Column> columns, int id) {
        Selection selection = new Selection(
                Tables.everyTypeId(subject().keyspace()),
                columns,
                List.of(Restriction.equal(Tables.ID)),
                List.of(),
                false);
        RowPage page = subject().fetch(selection, writer -> writer.setInt(0, id));
        assertThat(page.next()).isTrue();
        return page;
    }
}
