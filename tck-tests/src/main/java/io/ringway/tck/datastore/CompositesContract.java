// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import io.ringway.spi.Condition;
import io.ringway.spi.Feature;
import io.ringway.spi.Mutation;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.UserTypeSchema;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** User-defined types, tuples and vectors. */
interface CompositesContract extends Contract {

    @Test
    default void aUserTypeComesBackFieldByField() {
        UserType street =
                new UserType("Street", List.of(new Column("name", Scalar.TEXT), new Column("No", Scalar.INT)), true);
        UserType address = new UserType(
                "address", List.of(new Column("city", Scalar.TEXT), new Column("at", new ListOf(street, true))), false);
        List<@Nullable Object> value = Arrays.asList(null, List.of(List.of("Aare", 3), Arrays.asList("Rhein", null)));

        assertThat(writtenAndRead("composite", address, value)).isEqualTo(value);
        assertThat(writtenAndRead("composite_frozen", address.inner(), Arrays.asList(null, null)))
                .isEqualTo(Arrays.asList(null, null));
        assertThat(writtenAndRead("composite_list", new ListOf(address, false), List.of(value, value)))
                .isEqualTo(List.of(value, value));
    }

    @Test
    default void fieldsAreWrittenAlone() {
        Column city = new Column("city", Scalar.TEXT);
        Column lines = new Column("lines", new ListOf(Scalar.TEXT, true));
        Column number = new Column("No", Scalar.INT);
        UserType place = new UserType("place", List.of(city, lines, number), false);
        writtenAndRead("fields", place, Arrays.asList("Bern", List.of("a"), 3));
        Column value = new Column("value", place);
        TableId table = new TableId(subject().keyspace(), "fields");
        Mutation update = new Mutation(
                Mutation.Kind.UPDATE,
                table,
                List.of(),
                place.fields().stream()
                        .map(field -> new CollectionChange(value, CollectionChange.Kind.FIELD, field))
                        .toList(),
                List.of(Tables.ID),
                Condition.NONE,
                false,
                false);

        subject().apply(update, writer -> {
            writer.setNull(0);
            writer.unset(1);
            writer.setObject(2, 4);
            writer.setInt(3, 1);
        });

        assertThat(read(table, value)).isEqualTo(Arrays.asList(null, List.of("a"), 4));
    }

    @Test
    default void aTupleComesBack() {
        List<@Nullable Object> value = Arrays.asList(1, null);

        assertThat(writtenAndRead("tuples", new TupleOf(List.of(Scalar.INT, Scalar.TEXT)), value))
                .isEqualTo(value);
    }

    @Test
    default void aVectorIsReadFromPositionToLimitWithoutChangingThem() {
        assumeThat(subject().datastore().capabilities().features()).contains(Feature.VECTOR);
        FloatBuffer vector = FloatBuffer.wrap(new float[] {9, 1, -0.5f, Float.MIN_VALUE}, 1, 3);

        assertThat(writtenAndRead("vectors", new VectorOf(3), vector)).isEqualTo(vector);
        assertThat(vector.position()).isEqualTo(1);
    }

    @Test
    default void userTypesAreAsTheyWereCreatedAndExtended() {
        Column number = new Column("Number", Scalar.INT);
        UserTypeSchema inner = new UserTypeSchema(subject().keyspace(), "Inner", List.of(number));
        UserTypeSchema outer = new UserTypeSchema(
                subject().keyspace(),
                "outer",
                List.of(new Column("inside", new UserType("Inner", inner.fields(), true))));
        apply(new SchemaChange.CreateType(inner));
        apply(new SchemaChange.CreateType(outer));
        apply(new SchemaChange.CreateType(outer));
        assertThat(userType("Inner")).contains(inner);
        assertThat(userType("outer")).contains(outer);

        Column added = new Column("added", new ListOf(Scalar.TEXT, true));
        apply(new SchemaChange.AddField(inner, added));

        assertThat(userType("Inner").orElseThrow().fields()).containsExactly(number, added);
        apply(new SchemaChange.DropType(outer));
        apply(new SchemaChange.DropType(outer));
        apply(new SchemaChange.DropType(inner));
        assertThat(userType("Inner")).isEmpty();
    }

    private @Nullable Object writtenAndRead(String name, ColumnType type, Object value) {
        Column column = new Column("value", type);
        TableSchema table = new TableSchema(
                new TableId(subject().keyspace(), name), List.of(Tables.ID), List.of(), List.of(column));
        table.userTypes().forEach(each -> apply(new SchemaChange.CreateType(each)));
        apply(new SchemaChange.CreateTable(table));
        subject()
                .apply(
                        new Mutation(
                                Mutation.Kind.INSERT,
                                table.id(),
                                List.of(column),
                                List.of(Tables.ID),
                                Condition.NONE,
                                false),
                        writer -> {
                            writer.setObject(0, value);
                            writer.setInt(1, 1);
                        });
        return read(table.id(), column);
    }

    private @Nullable Object read(TableId table, Column column) {
        Selection selection =
                new Selection(table, List.of(column), List.of(Restriction.equal(Tables.ID)), List.of(), false);
        RowPage page = subject().fetch(selection, writer -> writer.setInt(0, 1));
        assertThat(page.next()).isTrue();
        return page.getObject(0);
    }

    private Optional<UserTypeSchema> userType(String name) {
        String keyspace = subject().keyspace();
        return Subject.await(schema().introspect(Set.of(keyspace))).userType(keyspace, name);
    }

    private void apply(SchemaChange change) {
        Subject.await(schema().apply(change));
    }

    private SchemaFacet schema() {
        assumeThat(subject().datastore().capabilities().features()).contains(Feature.USER_DEFINED_TYPE);
        return subject().datastore().facet(SchemaFacet.class).orElseThrow();
    }
}
