// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selected;
import io.ringway.spi.Selection;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the database computes: aggregates, groups, casts; and limits for each partition. */
interface AggregatesContract extends Contract {

    @Test
    default void aggregatesComputeInTheTypesOfTheirColumns() {
        write("aggregates", 3);
        RowPage row = subject()
                .fetch(
                        of(
                                FunctionCall.countRows(),
                                FunctionCall.count(Readings.PRICE),
                                FunctionCall.of("min", Scalar.BIGINT, Readings.AMOUNT),
                                FunctionCall.of("max", Scalar.INT, Readings.COUNT),
                                FunctionCall.of("sum", Scalar.BIGINT, Readings.AMOUNT),
                                FunctionCall.of("avg", Scalar.INT, Readings.COUNT),
                                FunctionCall.of("avg", Scalar.DOUBLE, FunctionCall.cast(Readings.COUNT, Scalar.DOUBLE)),
                                FunctionCall.cast(FunctionCall.of("sum", Scalar.INT, Readings.COUNT), Scalar.TEXT)),
                        writer -> writer.setObject(0, "aggregates"));

        assertThat(row.next()).isTrue();
        assertThat(row.getLong(0)).isEqualTo(6);
        assertThat(row.getLong(1)).isZero();
        assertThat(row.getLong(2)).isEqualTo(11);
        assertThat(row.getInt(3)).isEqualTo(2);
        assertThat(row.getLong(4)).isEqualTo(11 + 12 + 21 + 22 + 31 + 32);
        assertThat(row.getInt(5)).isEqualTo(1);
        assertThat(row.getDouble(6)).isEqualTo(1.5);
        assertThat(row.getObject(7)).isEqualTo("9");
        assertThat(row.next()).isFalse();
    }

    @Test
    default void aggregatesOfNothingAreOneRow() {
        RowPage row = subject()
                .fetch(
                        of(
                                FunctionCall.countRows(),
                                FunctionCall.of("sum", Scalar.BIGINT, Readings.AMOUNT),
                                FunctionCall.of("avg", Scalar.DECIMAL, Readings.PRICE),
                                FunctionCall.of("max", Scalar.BIGINT, Readings.AMOUNT)),
                        writer -> writer.setObject(0, "nothing"));

        assertThat(row.next()).isTrue();
        assertThat(row.getLong(0)).isZero();
        assertThat(row.getObject(1)).isEqualTo(0L);
        assertThat(row.getObject(2)).isEqualTo(BigDecimal.ZERO);
        assertThat(row.isNull(3)).isTrue();
        assertThat(row.next()).isFalse();
    }

    @Test
    default void groupsAreOfAPrefixOfTheKey() {
        write("groups", 2);
        Selection byDay = of(Readings.DAY, FunctionCall.countRows(), FunctionCall.of("max", Scalar.INT, Readings.COUNT))
                .withGrouping(List.of(Readings.SENSOR, Readings.DAY));

        assertThat(Readings.rows(subject().fetch(byDay, writer -> writer.setObject(0, "groups")), 3))
                .containsExactly(List.of(1, 2L, 2), List.of(2, 2L, 2));
        assertThat(Readings.rows(
                        subject().fetch(byDay.withLimit(), writer -> {
                            writer.setObject(0, "groups");
                            writer.setInt(1, 1);
                        }),
                        3))
                .containsExactly(List.of(1, 2L, 2));
        assertThat(Readings.rows(subject().fetch(byDay, writer -> writer.setObject(0, "nobody")), 3))
                .isEmpty();
    }

    @Test
    default void distinctGivesOneRowForEachPartition() {
        write("distinct a", 1);
        write("distinct b", 2);
        Selection selection = Selection.of(
                        Readings.id(subject().keyspace()),
                        List.of(Readings.SENSOR),
                        List.of(Restriction.on(Readings.SENSOR, Operator.IN)))
                .withDistinct();

        List<List<Object>> rows = Readings.rows(
                subject().fetch(selection, writer -> writer.setObject(0, List.of("distinct a", "distinct b", "none"))),
                1);

        assertThat(rows).containsExactlyInAnyOrder(List.of("distinct a"), List.of("distinct b"));
    }

    @Test
    default void eachPartitionHasALimitAndAllTogetherAnother() {
        write("limit a", 2);
        write("limit b", 2);
        Selection selection = Selection.of(
                        Readings.id(subject().keyspace()),
                        List.of(Readings.SENSOR, Readings.AMOUNT),
                        List.of(Restriction.on(Readings.SENSOR, Operator.IN)))
                .withPartitionLimit();

        Set<List<Object>> first = new HashSet<>(Readings.rows(
                subject().fetch(selection, writer -> {
                    writer.setObject(0, List.of("limit a", "limit b"));
                    writer.setInt(1, 2);
                }),
                2));
        List<List<Object>> three = Readings.rows(
                subject().fetch(selection.withLimit(), writer -> {
                    writer.setObject(0, List.of("limit a", "limit b"));
                    writer.setInt(1, 2);
                    writer.setInt(2, 3);
                }),
                2);

        assertThat(first)
                .containsExactlyInAnyOrder(
                        List.of("limit a", 11L),
                        List.of("limit a", 12L),
                        List.of("limit b", 11L),
                        List.of("limit b", 12L));
        assertThat(three).hasSize(3).isSubsetOf(first);
    }

    @Test
    default void theOrderIsOfTheWholeKey() {
        write("reversed", 2);
        Selection selection = of(Readings.DAY, Readings.HOUR)
                .withOrdering(List.of(new Ordering(Readings.DAY, true), new Ordering(Readings.HOUR, true)));

        assertThat(Readings.times(subject().fetch(selection, writer -> writer.setObject(0, "reversed"))))
                .containsExactly(List.of(2, 2), List.of(2, 1), List.of(1, 2), List.of(1, 1));
        assertThat(Readings.times(subject()
                        .fetch(
                                of(Readings.DAY, Readings.HOUR).withOrdering(List.of(new Ordering(Readings.DAY, true))),
                                writer -> writer.setObject(0, "reversed"))))
                .containsExactly(List.of(2, 2), List.of(2, 1), List.of(1, 2), List.of(1, 1));
    }

    private Selection of(Selected... selected) {
        return Selection.of(
                Readings.id(subject().keyspace()), List.of(selected), List.of(Restriction.equal(Readings.SENSOR)));
    }

    /** Two readings for each of some days. */
    private void write(String sensor, int days) {
        for (int day = 1; day <= days; day++) {
            Readings.write(subject(), sensor, day, 1);
            Readings.write(subject(), sensor, day, 2);
        }
    }
}
