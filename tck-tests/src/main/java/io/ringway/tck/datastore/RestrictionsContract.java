// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Comparison;
import io.ringway.spi.Restriction.Entry;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.Together;
import io.ringway.spi.Restriction.TokenBound;
import io.ringway.spi.Restriction.TokenOfKey;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rows can be restricted by, besides values of single columns. */
interface RestrictionsContract extends Contract {
    /** Of a reading's clustering columns. */
    List<List<Object>> TIMES = List.of(List.of(1, 1), List.of(1, 2), List.of(2, 1), List.of(2, 2));

    @Test
    default void severalClusteringColumnsAreComparedTogether() {
        readings("together");

        assertThat(times("together", Operator.GREATER, 1, 2)).containsExactlyElementsOf(TIMES.subList(2, 4));
        assertThat(times("together", Operator.GREATER_OR_EQUAL, 1, 2)).containsExactlyElementsOf(TIMES.subList(1, 4));
        assertThat(times("together", Operator.LESS, 2, 1)).containsExactlyElementsOf(TIMES.subList(0, 2));
        assertThat(times("together", Operator.LESS_OR_EQUAL, 2, 1)).containsExactlyElementsOf(TIMES.subList(0, 3));
        assertThat(times("together", Operator.EQUAL, 2, 1)).containsExactly(TIMES.get(2));
    }

    @Test
    default void severalClusteringColumnsAreOneOfTuples() {
        readings("tuples");
        Restriction in = new Together(Readings.TIME, Operator.IN);

        RowPage page = subject().fetch(selection(in), writer -> {
            writer.setObject(0, "tuples");
            writer.setObject(1, List.of(List.of(2, 2), List.of(1, 1), List.of(7, 7)));
        });

        assertThat(Readings.times(page)).containsExactly(TIMES.get(0), TIMES.get(3));
    }

    @Test
    default void collectionsContain() {
        readings("contains");

        assertThat(filtered("contains", Restriction.on(Readings.TAGS, Operator.CONTAINS), "tag 1"))
                .containsExactlyElementsOf(TIMES.subList(0, 2));
        assertThat(filtered("contains", Restriction.on(Readings.NOTES, Operator.CONTAINS), "note 2"))
                .containsExactlyElementsOf(TIMES.subList(2, 4));
        assertThat(filtered("contains", Restriction.on(Readings.LABELS, Operator.CONTAINS), "value 2"))
                .containsExactly(TIMES.get(1), TIMES.get(3));
        assertThat(filtered("contains", Restriction.on(Readings.LABELS, Operator.CONTAINS_KEY), "key 1"))
                .containsExactlyElementsOf(TIMES.subList(0, 2));
        assertThat(filtered("contains", new Entry(Readings.LABELS), "key 1", "value 2"))
                .containsExactly(TIMES.get(1));
        assertThat(filtered("contains", new Entry(Readings.LABELS), "key 1", "other"))
                .isEmpty();
    }

    @Test
    default void valuesOutsideTheKeyAreFiltered() {
        readings("filtered");

        assertThat(filtered("filtered", Restriction.equal(Readings.AMOUNT), 12L))
                .containsExactly(TIMES.get(1));
        assertThat(filtered("filtered", Restriction.on(Readings.AMOUNT, Operator.GREATER), 20L))
                .containsExactlyElementsOf(TIMES.subList(2, 4));
    }

    @Test
    default void tokenBoundsMeetWithoutOverlap() {
        for (int sensor = 0; sensor < 20; sensor++) {
            Readings.write(subject(), "token " + sensor, 1, 1);
        }
        Selection tokens = Selection.of(
                        Readings.id(subject().keyspace()),
                        List.of(Readings.SENSOR, FunctionCall.token(List.of(Readings.SENSOR), Scalar.BIGINT)),
                        List.of())
                .withDistinct();
        RowPage all = subject().fetch(tokens, writer -> {});
        Set<Object> sensors = new HashSet<>();
        long middle = Long.MIN_VALUE;
        Object atBound = null;
        for (int row = 0; all.next(); row++) {
            sensors.add(Objects.requireNonNull(all.getObject(0)));
            middle = row == 10 ? all.getLong(1) : middle;
            atBound = row == 10 ? all.getObject(0) : atBound;
        }

        long bound = middle;
        Set<Object> below = sensorsWhere(Operator.LESS_OR_EQUAL, bound);
        Set<Object> above = sensorsWhere(Operator.GREATER, bound);
        Object last = Objects.requireNonNull(atBound);
        assertThat(sensorsWhere(Operator.LESS_OR_EQUAL, last)).isEqualTo(below);
        assertThat(sensorsWhere(Operator.GREATER, last)).isEqualTo(above);

        assertThat(below).hasSizeGreaterThan(1).doesNotContainAnyElementsOf(above);
        assertThat(above).hasSizeGreaterThan(1);
        below.addAll(above);
        assertThat(below).isEqualTo(sensors);
    }

    @Test
    default void restrictionsFitTheirColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(Readings.AMOUNT, Operator.CONTAINS))
                .withMessage("A bigint cannot be restricted by CONTAINS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(Readings.TAGS, Operator.CONTAINS_KEY))
                .withMessage("A set<text> cannot be restricted by CONTAINS_KEY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(Readings.TAGS))
                .withMessage("A set<text> has no entries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenBound(List.of(Readings.SENSOR), Operator.IN, Scalar.BIGINT))
                .withMessage("A token cannot be restricted by IN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenOfKey(List.of(Readings.SENSOR), Operator.CONTAINS))
                .withMessage("A token cannot be restricted by CONTAINS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Together(Readings.TIME, Operator.CONTAINS))
                .withMessage("Columns cannot be restricted together by CONTAINS");
    }

    /** One reading for each of the times, whose columns tell which. */
    private void readings(String sensor) {
        for (List<Object> time : TIMES) {
            Readings.write(subject(), sensor, (int) time.get(0), (int) time.get(1));
        }
    }

    private Selection selection(Restriction... restrictions) {
        List<Restriction> where = new ArrayList<>(List.of(Restriction.equal(Readings.SENSOR)));
        where.addAll(List.of(restrictions));
        return Selection.of(Readings.id(subject().keyspace()), Readings.TIME, where);
    }

    private List<List<Object>> times(String sensor, Operator operator, int day, int hour) {
        return Readings.times(subject().fetch(selection(new Together(Readings.TIME, operator)), writer -> {
            writer.setObject(0, sensor);
            writer.setInt(1, day);
            writer.setInt(2, hour);
        }));
    }

    private List<List<Object>> filtered(String sensor, Restriction restriction, Object... parameters) {
        return Readings.times(subject().fetch(selection(restriction).withFiltering(), writer -> {
            writer.setObject(0, sensor);
            for (int i = 0; i < parameters.length; i++) {
                writer.setObject(1 + i, parameters[i]);
            }
        }));
    }

    private Set<Object> sensorsWhere(Operator operator, long token) {
        return sensorsWhere(new TokenBound(List.of(Readings.SENSOR), operator, Scalar.BIGINT), token);
    }

    private Set<Object> sensorsWhere(Operator operator, Object sensor) {
        return sensorsWhere(new TokenOfKey(List.of(Readings.SENSOR), operator), sensor);
    }

    private Set<Object> sensorsWhere(Restriction restriction, Object value) {
        Selection selection =
                Selection.of(Readings.id(subject().keyspace()), List.of(Readings.SENSOR), List.of(restriction));
        return new HashSet<>(Subject.column(subject().fetch(selection, writer -> writer.setObject(0, value)), 0));
    }
}
