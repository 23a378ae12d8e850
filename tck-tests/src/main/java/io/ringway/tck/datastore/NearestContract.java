// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.VectorOf;
import io.ringway.spi.Condition;
import io.ringway.spi.Feature;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Mutation;
import io.ringway.spi.Parameter;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rows whose vectors are nearest to another. */
interface NearestContract extends Contract {
    /** How long an index may take until it serves. */
    Duration INDEX_PATIENCE = Duration.ofSeconds(30);

    Column VECTOR = new Column("Vector", new VectorOf(2));

    @Test
    default void theNearestComeFirst() {
        assumeThat(subject().datastore().capabilities().features()).contains(Feature.VECTOR);
        TableId table = new TableId(subject().keyspace(), "nearest");
        subject()
                .create(new SchemaChange.CreateTable(
                        new TableSchema(table, List.of(Tables.ID), List.of(), List.of(VECTOR))));
        subject()
                .create(new SchemaChange.CreateIndex(
                        table,
                        new IndexSchema(
                                "by_vector",
                                VECTOR.name(),
                                IndexSchema.Part.VALUE,
                                "sai",
                                Map.of("similarity_function", "euclidean"))));
        write(table, 1, 0, 1);
        write(table, 2, 3, 4);
        write(table, 3, 0, 3);
        Selection selection = Selection.of(
                        table,
                        List.of(
                                Tables.ID,
                                FunctionCall.of(
                                        "similarity_euclidean", Scalar.FLOAT, VECTOR, new Parameter(VECTOR.type()))),
                        List.of())
                .withNearest(VECTOR)
                .withLimit();

        assertThat(nearest(selection)).containsExactly(List.of(3, 1f), List.of(1, 0.2f));
    }

    @Test
    default void similarityIsComputedForARow() {
        assumeThat(subject().datastore().capabilities().features()).contains(Feature.VECTOR);
        TableId table = new TableId(subject().keyspace(), "similar");
        subject()
                .create(new SchemaChange.CreateTable(
                        new TableSchema(table, List.of(Tables.ID), List.of(), List.of(VECTOR))));
        write(table, 1, 3, 4);
        Parameter parameter = new Parameter(VECTOR.type());
        Selection selection = Selection.of(
                table,
                List.of(
                        FunctionCall.of("similarity_cosine", Scalar.FLOAT, VECTOR, parameter),
                        FunctionCall.of("similarity_dot_product", Scalar.FLOAT, VECTOR, parameter)),
                List.of(Restriction.equal(Tables.ID)));

        RowPage row = subject().fetch(selection, writer -> {
            writer.setInt(0, 1);
            writer.setObject(1, vector(4, -3));
            writer.setObject(2, vector(1, 1));
        });

        assertThat(row.next()).isTrue();
        assertThat(row.getFloat(0)).isEqualTo(0.5f);
        assertThat(row.getFloat(1)).isEqualTo(4f);
    }

    /** A new index does not serve at once, and says so by a failure. */
    private List<List<Object>> nearest(Selection selection) {
        Instant deadline = Instant.now().plus(INDEX_PATIENCE);
        while (true) {
            try {
                return Readings.rows(
                        subject().fetch(selection, writer -> {
                            writer.setObject(0, vector(0, 3));
                            writer.setObject(1, vector(0, 3));
                            writer.setInt(2, 2);
                        }),
                        2);
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
            }
        }
    }

    private void write(TableId table, int id, float x, float y) {
        subject()
                .apply(
                        new Mutation(
                                Mutation.Kind.INSERT,
                                table,
                                List.of(VECTOR),
                                List.of(Tables.ID),
                                Condition.NONE,
                                false),
                        writer -> {
                            writer.setObject(0, vector(x, y));
                            writer.setInt(1, id);
                        });
    }

    private static FloatBuffer vector(float x, float y) {
        return FloatBuffer.wrap(new float[] {x, y});
    }
}
