// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.Together;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One write to several rows of a partition. */
interface RangeWritesContract extends Contract {

    @Test
    default void aRangeOfAClusteringColumnIsDeleted() {
        write("range");

        delete(
                List.of(Readings.SENSOR),
                List.of(
                        Restriction.on(Readings.DAY, Operator.GREATER),
                        Restriction.on(Readings.DAY, Operator.LESS_OR_EQUAL)),
                writer -> {
                    writer.setObject(0, "range");
                    writer.setInt(1, 1);
                    writer.setInt(2, 2);
                });

        assertThat(amounts("range")).containsExactly(11L, 12L, 31L, 32L);
    }

    @Test
    default void aRangeAfterAPrefixIsDeleted() {
        write("prefix");

        delete(
                List.of(Readings.SENSOR, Readings.DAY),
                List.of(Restriction.on(Readings.HOUR, Operator.GREATER_OR_EQUAL)),
                writer -> {
                    writer.setObject(0, "prefix");
                    writer.setInt(1, 2);
                    writer.setInt(2, 2);
                });

        assertThat(amounts("prefix")).containsExactly(11L, 12L, 21L, 31L, 32L);
    }

    @Test
    default void aRangeOfSeveralColumnsIsDeleted() {
        write("several");

        delete(List.of(Readings.SENSOR), List.of(new Together(Readings.TIME, Operator.LESS)), writer -> {
            writer.setObject(0, "several");
            writer.setInt(1, 2);
            writer.setInt(2, 2);
        });

        assertThat(amounts("several")).containsExactly(22L, 31L, 32L);
    }

    @Test
    default void rowsThatAreListedAreDeleted() {
        write("listed");

        delete(List.of(Readings.SENSOR, Readings.DAY), List.of(Restriction.on(Readings.HOUR, Operator.IN)), writer -> {
            writer.setObject(0, "listed");
            writer.setInt(1, 2);
            writer.setObject(2, List.of(1, 2, 3));
        });
        delete(List.of(Readings.SENSOR), List.of(new Together(Readings.TIME, Operator.IN)), writer -> {
            writer.setObject(0, "listed");
            writer.setObject(1, List.of(List.of(1, 1), List.of(3, 2)));
        });

        assertThat(amounts("listed")).containsExactly(12L, 31L);
    }

    @Test
    default void rowsThatAreListedAreUpdated() {
        write("updated");
        Mutation update = mutation(
                Kind.UPDATE,
                List.of(Readings.AMOUNT),
                List.of(Readings.SENSOR),
                List.of(Restriction.on(Readings.DAY, Operator.IN), Restriction.on(Readings.HOUR, Operator.IN)));

        subject().apply(update, writer -> {
            writer.setLong(0, 5);
            writer.setObject(1, "updated");
            writer.setObject(2, List.of(1, 3));
            writer.setObject(3, List.of(2));
        });

        assertThat(amounts("updated")).containsExactly(11L, 5L, 21L, 22L, 31L, 5L);
    }

    private void write(String sensor) {
        for (int day = 1; day <= 3; day++) {
            Readings.write(subject(), sensor, day, 1);
            Readings.write(subject(), sensor, day, 2);
        }
    }

    private void delete(List<Column> key, List<Restriction> where, ParameterSource parameters) {
        subject().apply(mutation(Kind.DELETE, List.of(), key, where), parameters);
    }

    private Mutation mutation(Kind kind, List<Column> values, List<Column> key, List<Restriction> where) {
        return new Mutation(
                kind, Readings.id(subject().keyspace()), values, List.of(), key, where, Condition.NONE, false, false);
    }

    private List<Object> amounts(String sensor) {
        Selection selection = Selection.of(
                Readings.id(subject().keyspace()),
                List.of(Readings.AMOUNT),
                List.of(Restriction.equal(Readings.SENSOR)));
        RowPage page = subject().fetch(selection, writer -> writer.setObject(0, sensor));
        return Readings.rows(page, 1).stream().map(row -> row.get(0)).toList();
    }
}
