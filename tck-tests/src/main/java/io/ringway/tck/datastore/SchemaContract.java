// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.Replication;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.Feature;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Mutation;
import io.ringway.spi.Ordering;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schema facet. */
interface SchemaContract extends Contract {

    @Test
    default void aKeyspaceThatIsNotThereHasNoTables() {
        assertThat(Subject.await(schema().introspect(subject().keyspace() + "_not")))
                .isEmpty();
    }

    @Test
    default void tablesAreAsTheyWereCreated() {
        List<TableSchema> tables =
                Subject.await(schema().introspect(subject().keyspace())).orElseThrow();

        assertThat(named(tables, "event").map(SchemaContract::structure))
                .contains(Tables.event(subject().keyspace()));
        TableSchema everyType = named(tables, "every_type").orElseThrow();
        TableSchema created = Tables.everyType(subject().keyspace());
        assertThat(everyType.partitionKey()).isEqualTo(created.partitionKey());
        assertThat(everyType.columns()).containsExactlyInAnyOrderElementsOf(created.columns());
    }

    @Test
    default void keysKeepTheirOrderAndDirections() {
        TableSchema table = new TableSchema(
                new TableId(subject().keyspace(), "KeysInOrder"),
                List.of(new Column("z", Scalar.TEXT), new Column("a", Scalar.INT)),
                List.of(
                        new Ordering(new Column("y", Scalar.TIMEUUID), true),
                        new Ordering(new Column("Order", Scalar.TEXT), false)),
                List.of());

        Subject.await(schema().apply(new SchemaChange.CreateTable(table)));

        assertThat(introspected("KeysInOrder").map(SchemaContract::structure)).contains(table);
    }

    @Test
    default void staticColumnsAreCreatedAddedAndToldAsSuch() {
        TableId id = new TableId(subject().keyspace(), "with_static");
        Column shared = new Column("shared", Scalar.TEXT, Column.Kind.STATIC);
        Column later = new Column("later", Scalar.INT, Column.Kind.STATIC);
        List<Ordering> clustering = List.of(new Ordering(new Column("seq", Scalar.INT), false));
        Subject.await(schema().apply(new SchemaChange.CreateTable(
                new TableSchema(id, List.of(Tables.ID), clustering, List.of(shared)))));

        Subject.await(schema().apply(new SchemaChange.AddColumns(id, List.of(later))));

        assertThat(introspected("with_static").orElseThrow().columns()).containsExactlyInAnyOrder(shared, later);
    }

    @Test
    default void oneReadTellsOfSeveralKeyspaces() {
        String missing = subject().keyspace() + "_not";

        SchemaSnapshot snapshot =
                Subject.await(schema().introspect(Set.of(subject().keyspace(), missing)));

        assertThat(snapshot.keyspaces().keySet()).containsExactly(subject().keyspace());
        assertThat(snapshot.table(Tables.event(subject().keyspace()).id())).isPresent();
        assertThat(snapshot.table(new TableId(missing, "event"))).isEmpty();
    }

    @Test
    default void columnsAreAddedToTheRowsThatAreThere() {
        TableSchema table = small("widened");
        Subject.await(schema().apply(new SchemaChange.CreateTable(table)));
        Column added = new Column("Added Later", Scalar.INT);
        Column another = new Column("another", Scalar.TEXT);

        Subject.await(schema().apply(new SchemaChange.AddColumns(table.id(), List.of(added, another))));

        assertThat(introspected("widened").orElseThrow().columns())
                .containsExactlyInAnyOrder(Tables.NOTE, added, another);
    }

    @Test
    default void optionsAreSetWhenATableIsCreatedAndLater() {
        assumeThat(Subject.await(schema().introspect(Set.of(subject().keyspace())))
                        .tableOptions())
                .contains("comment");
        TableSchema plain = small("commented");
        TableSchema table = new TableSchema(
                plain.id(),
                plain.partitionKey(),
                plain.clustering(),
                plain.columns(),
                Map.of("comment", "'it''s new'"),
                List.of());
        Subject.await(schema().apply(new SchemaChange.CreateTable(table)));
        assertThat(introspected("commented").orElseThrow().options()).containsEntry("comment", "'it''s new'");

        Subject.await(schema().apply(new SchemaChange.SetOptions(table.id(), Map.of("comment", "'old'"))));

        assertThat(introspected("commented").orElseThrow().options()).containsEntry("comment", "'old'");
    }

    @Test
    default void indexesAreToldWithTheirTable() {
        assumeThat(subject().datastore().capabilities().features()).contains(Feature.SECONDARY_INDEX);
        TableSchema table = small("indexed");
        Subject.await(schema().apply(new SchemaChange.CreateTable(table)));
        IndexSchema index = new IndexSchema("ByNote", Tables.NOTE.name(), IndexSchema.Part.VALUE, null);

        Subject.await(schema().apply(new SchemaChange.CreateIndex(table.id(), index)));
        Subject.await(schema().apply(new SchemaChange.CreateIndex(table.id(), index)));

        assertThat(introspected("indexed").orElseThrow().indexes())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.name()).isEqualTo("ByNote");
                    assertThat(found.sameTarget(index)).isTrue();
                });
    }

    @Test
    default void changesCanBeRepeated() {
        SchemaChange create = new SchemaChange.CreateTable(small("repeated"));
        SchemaChange drop = new SchemaChange.DropTable(small("repeated").id());

        Subject.await(schema().apply(create));
        Subject.await(schema().apply(create));
        assertThat(introspected("repeated")).isPresent();
        Subject.await(schema().apply(drop));
        Subject.await(schema().apply(drop));
        assertThat(introspected("repeated")).isEmpty();
    }

    @Test
    default void keyspacesComeAndGo() {
        String name = subject().keyspace() + "_2";
        SchemaChange create = new SchemaChange.CreateKeyspace(name, Replication.simple(1));

        Subject.await(schema().apply(create));
        Subject.await(schema().apply(create));
        assertThat(Subject.await(schema().introspect(name))).contains(List.of());

        Subject.await(schema().apply(new SchemaChange.DropKeyspace(name)));
        Subject.await(schema().apply(new SchemaChange.DropKeyspace(name)));
        assertThat(Subject.await(schema().introspect(name))).isEmpty();
    }

    @Test
    default void truncateRemovesEveryRow() {
        TableSchema table = small("truncated");
        Subject.await(schema().apply(new SchemaChange.CreateTable(table)));
        Mutation insert =
                new Mutation(Mutation.Kind.INSERT, table.id(), List.of(), table.partitionKey(), Condition.NONE, false);
        subject().apply(insert, writer -> writer.setInt(0, 1));

        Subject.await(schema().apply(new SchemaChange.Truncate(table.id())));

        Selection all = new Selection(table.id(), table.partitionKey(), List.of(), List.of(), false);
        assertThat(subject().fetch(all, writer -> {}).next()).isFalse();
    }

    @Test
    default void aChangeIsRenderedWithItsTable() {
        assertThat(schema().render(new SchemaChange.CreateTable(small("rendered"))))
                .contains("rendered");
    }

    private SchemaFacet schema() {
        Optional<SchemaFacet> facet = subject().datastore().facet(SchemaFacet.class);
        assumeThat(facet).as("schema facet").isPresent();
        return facet.orElseThrow();
    }

    private TableSchema small(String name) {
        return new TableSchema(
                new TableId(subject().keyspace(), name), List.of(Tables.ID), List.of(), List.of(Tables.NOTE));
    }

    private Optional<TableSchema> introspected(String table) {
        return named(Subject.await(schema().introspect(subject().keyspace())).orElseThrow(), table);
    }

    /** A table without what the database adds by itself. */
    private static TableSchema structure(TableSchema table) {
        return new TableSchema(table.id(), table.partitionKey(), table.clustering(), table.columns());
    }

    private static Optional<TableSchema> named(List<TableSchema> tables, String name) {
        return tables.stream().filter(table -> table.id().table().equals(name)).findFirst();
    }
}
