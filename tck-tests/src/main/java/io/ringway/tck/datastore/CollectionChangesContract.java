// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.BoundMutation;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.CollectionChange.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Collections that are changed instead of written. */
interface CollectionChangesContract extends Contract {
    /** A list. */
    Column NOTES = new Column("notes", new ListOf(Scalar.TEXT, false));

    /** A set. */
    Column TAGS = new Column("tags", new SetOf(Scalar.TEXT, false));

    /** A map. */
    Column PRICES = new Column("prices", new MapOf(Scalar.TEXT, Scalar.INT, false));

    @Test
    default void elementsComeAndGo() {
        TableId table = collections("come_and_go");
        change(table, 1, List.of("b", "c"), Set.of("x", "y"), Map.of("a", 1, "b", 2));
        assertThat(row(table, 1)).isEqualTo(List.of(List.of("b", "c"), Map.of("a", 1, "b", 2), Set.of("x", "y")));

        apply(table, Condition.NONE, 10, writer -> {
            writer.setObject(0, List.of("z", "a"));
            writer.setObject(1, List.of("d"));
            writer.setObject(2, Set.of("x"));
            writer.setObject(3, Set.of("w"));
            writer.setObject(4, Set.of("a"));
            writer.setObject(5, Map.of("b", 9, "c", 3));
            writer.setInt(6, 1);
        });
        assertThat(row(table, 1))
                .isEqualTo(List.of(List.of("z", "a", "b", "c", "d"), Map.of("b", 9, "c", 3), Set.of("w", "y")));
    }

    @Test
    default void whatIsUnsetNullOrEmptyChangesNothing() {
        TableId table = collections("nothing");
        change(table, 1, List.of("a"), Set.of("a"), Map.of("a", 1));
        List<Object> before = row(table, 1);

        apply(table, Condition.NONE, 10, writer -> writer.setInt(6, 1));
        apply(table, Condition.NONE, 11, writer -> {
            for (int slot = 0; slot < 6; slot++) {
                writer.unset(slot);
            }
            writer.setInt(6, 1);
        });
        apply(table, Condition.NONE, 12, writer -> {
            for (int slot = 0; slot < 6; slot++) {
                writer.setNull(slot);
            }
            writer.setInt(6, 1);
        });
        apply(table, Condition.NONE, 13, writer -> {
            for (int slot = 0; slot < 6; slot++) {
                writer.setObject(slot, slot < 2 ? List.of() : slot < 5 ? Set.of() : Map.of());
            }
            writer.setInt(6, 1);
        });
        assertThat(row(table, 1)).isEqualTo(before);
    }

    @Test
    default void aRowOfNothingButChangesIsThereAsLongAsAnElementIs() {
        TableId table = collections("row");
        apply(table, Condition.NONE, 1, writer -> writer.setInt(6, 1));
        assertThat(read(table, 1).next()).isFalse();
        apply(table, Condition.NONE, 2, writer -> {
            writer.setObject(3, Set.of("a"));
            writer.setInt(6, 1);
        });
        assertThat(read(table, 1).next()).isTrue();
        apply(table, Condition.NONE, 3, writer -> {
            writer.setObject(2, Set.of("a"));
            writer.setInt(6, 1);
        });
        assertThat(read(table, 1).next()).isFalse();
    }

    @Test
    default void eachElementHasItsTimestamp() {
        TableId table = collections("timestamps");
        change(table, 20, List.of("a"), Set.of("a"), Map.of("a", 1));
        change(table, 10, List.of("b"), Set.of("b"), Map.of("a", 7, "b", 2));
        assertThat(row(table, 1)).isEqualTo(List.of(List.of("a", "b"), Map.of("a", 1, "b", 2), Set.of("a", "b")));

        apply(table, Condition.NONE, 15, writer -> {
            writer.setObject(2, Set.of("a", "b"));
            writer.setInt(6, 1);
        });
        assertThat(row(table, 1).get(2)).isEqualTo(Set.of("a"));
    }

    @Test
    default void whatIsAddedAndRemovedAtOnceIsGone() {
        TableId table = collections("both");
        apply(table, Condition.NONE, 1, writer -> {
            writer.setObject(2, Set.of("a"));
            writer.setObject(3, Set.of("a", "b"));
            writer.setInt(6, 1);
        });
        assertThat(row(table, 1).get(2)).isEqualTo(Set.of("b"));
    }

    @Test
    default void aConditionGoesWithChanges() {
        TableId table = collections("conditions");
        assertThat(apply(table, Condition.EXISTS, OperationOptions.NO_TIMESTAMP, writer -> {
                    writer.setObject(3, Set.of("a"));
                    writer.setInt(6, 1);
                }))
                .isFalse();
        apply(table, Condition.NONE, OperationOptions.NO_TIMESTAMP, writer -> {
            writer.setObject(3, Set.of("b"));
            writer.setInt(6, 1);
        });
        assertThat(apply(table, Condition.EXISTS, OperationOptions.NO_TIMESTAMP, writer -> {
                    writer.setObject(1, List.of("a"));
                    writer.setObject(3, Set.of("a"));
                    writer.setInt(6, 1);
                }))
                .isTrue();
        assertThat(row(table, 1)).isEqualTo(List.of(List.of("a"), Map.of(), Set.of("a", "b")));
    }

    private TableId collections(String name) {
        TableId table = new TableId(subject().keyspace(), "changes_" + name);
        subject()
                .create(new SchemaChange.CreateTable(
                        new TableSchema(table, List.of(Tables.ID), List.of(), List.of(NOTES, PRICES, TAGS))));
        return table;
    }

    /** Adds to each of them. */
    private void change(
            TableId table, long timestamp, List<String> notes, Set<String> tags, Map<String, Integer> prices) {
        apply(table, Condition.NONE, timestamp, writer -> {
            writer.setObject(1, notes);
            writer.setObject(3, tags);
            writer.setObject(5, prices);
            writer.setInt(6, 1);
        });
    }

    private boolean apply(TableId table, Condition condition, long timestamp, ParameterSource parameters) {
        Mutation mutation = new Mutation(
                Mutation.Kind.UPDATE,
                table,
                List.of(),
                List.of(
                        new CollectionChange(NOTES, Kind.PREPEND),
                        new CollectionChange(NOTES, Kind.ADD),
                        new CollectionChange(TAGS, Kind.REMOVE),
                        new CollectionChange(TAGS, Kind.ADD),
                        new CollectionChange(PRICES, Kind.REMOVE),
                        new CollectionChange(PRICES, Kind.ADD)),
                List.of(Tables.ID),
                condition,
                false,
                false);
        OperationOptions options =
                OperationOptions.DEFAULT.withTimestamp(timestamp).withIdempotent(false);
        BoundMutation bound = subject().bind(mutation, parameters, options);
        return Subject.await(subject().datastore().apply(bound)).applied();
    }

    private RowPage read(TableId table, int id) {
        Selection selection = new Selection(
                table, List.of(NOTES, PRICES, TAGS), List.of(Restriction.equal(Tables.ID)), List.of(), false);
        return subject().fetch(selection, writer -> writer.setInt(0, id));
    }

    /** What the row has; a null is an empty collection. */
    private List<Object> row(TableId table, int id) {
        RowPage page = read(table, id);
        assertThat(page.next()).isTrue();
        return List.of(
                orEmpty(NOTES.type(), page.getObject(0)),
                orEmpty(PRICES.type(), page.getObject(1)),
                orEmpty(TAGS.type(), page.getObject(2)));
    }

    private static Object orEmpty(ColumnType type, @Nullable Object value) {
        return value == null ? Samples.emptied(type) : value;
    }
}
