// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.Replication;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.VectorOf;
import io.ringway.spi.Condition;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.Ordering;
import io.ringway.spi.Parameter;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Entry;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.Restriction.Together;
import io.ringway.spi.Restriction.TokenBound;
import io.ringway.spi.Restriction.TokenOfKey;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CqlRendererTest {
    private static final TableId CAR = new TableId("shop", "car");
    private static final Column ID = new Column("id", Scalar.INT);
    private static final Column ORDER = new Column("order", Scalar.INT);
    private static final Column PLATE = new Column("Plate", Scalar.TEXT);
    private static final Column VISITS = new Column("visits", Scalar.COUNTER);

    @Test
    void selections() {
        assertThat(CqlRenderer.render(new Selection(
                        CAR,
                        List.of(PLATE, ID),
                        List.of(Restriction.equal(ID), Restriction.on(ORDER, Operator.GREATER_OR_EQUAL)),
                        List.of(new Ordering(ORDER, true)),
                        true)))
                .isEqualTo(
                        "SELECT \"Plate\",id FROM shop.car WHERE id=? AND \"order\">=? ORDER BY \"order\" DESC LIMIT ?");
        assertThat(CqlRenderer.render(
                        new Selection(CAR, List.of(ID), List.of(Restriction.on(ID, Operator.IN)), List.of(), false)))
                .isEqualTo("SELECT id FROM shop.car WHERE id IN ?");
    }

    @Test
    void restrictions() {
        Column day = new Column("day", Scalar.INT);
        Column tags = new Column("Tags", new SetOf(Scalar.TEXT, false));
        Column prices = new Column("prices", new MapOf(Scalar.TEXT, Scalar.INT, false));
        assertThat(where(Restriction.on(tags, Operator.CONTAINS), Restriction.on(prices, Operator.CONTAINS_KEY)))
                .isEqualTo("\"Tags\" CONTAINS ? AND prices CONTAINS KEY ?");
        assertThat(where(new Entry(prices))).isEqualTo("prices[?]=?");
        assertThat(where(
                        new TokenBound(List.of(ID, PLATE), Operator.GREATER, Scalar.BIGINT),
                        new TokenBound(List.of(ID, PLATE), Operator.LESS_OR_EQUAL, Scalar.BIGINT)))
                .isEqualTo("token(id,\"Plate\")>? AND token(id,\"Plate\")<=?");
        assertThat(where(new TokenOfKey(List.of(ID, PLATE), Operator.GREATER_OR_EQUAL), Restriction.equal(day)))
                .isEqualTo("token(id,\"Plate\")>=token(?,?) AND day=?");
        assertThat(where(Restriction.equal(ID), new Together(List.of(day, ORDER), Operator.LESS)))
                .isEqualTo("id=? AND (day,\"order\")<(?,?)");
        assertThat(where(new Together(List.of(day, ORDER), Operator.IN))).isEqualTo("(day,\"order\") IN ?");
    }

    @Test
    void functions() {
        Column vector = new Column("vector", new VectorOf(2));
        Selection selection = Selection.of(
                        CAR,
                        List.of(
                                FunctionCall.countRows(),
                                FunctionCall.count(PLATE),
                                FunctionCall.of("avg", Scalar.DOUBLE, FunctionCall.cast(ORDER, Scalar.DOUBLE)),
                                FunctionCall.token(List.of(ID, PLATE), Scalar.BIGINT),
                                FunctionCall.of(
                                        "similarity_cosine", Scalar.FLOAT, vector, new Parameter(vector.type())),
                                FunctionCall.of("now", Scalar.TIMEUUID),
                                new FunctionCall("Shop", "Tax", List.of(ORDER), Scalar.INT)),
                        List.of(Restriction.equal(ID)))
                .withNearest(vector)
                .withPartitionLimit()
                .withLimit()
                .withFiltering();
        assertThat(CqlRenderer.render(selection))
                .isEqualTo("SELECT count(*),count(\"Plate\"),avg(cast(\"order\" as double)),token(id,\"Plate\"),"
                        + "similarity_cosine(vector,?),now(),\"Shop\".\"Tax\"(\"order\") FROM shop.car WHERE id=? "
                        + "ORDER BY vector ANN OF ? PER PARTITION LIMIT ? LIMIT ? ALLOW FILTERING");
        assertThat(selection.parameters())
                .extracting(Column::toString)
                .containsExactly(
                        "id int",
                        "similarity_cosine(vector, ?) vector<float, 2>",
                        "vector vector<float, 2>",
                        "[per_partition_limit] int",
                        "[limit] int");
    }

    @Test
    void groups() {
        assertThat(CqlRenderer.render(Selection.of(CAR, List.of(ID), List.of())
                        .withGrouping(List.of(ID, ORDER))
                        .withOrdering(List.of(new Ordering(ORDER, false)))))
                .isEqualTo("SELECT id FROM shop.car GROUP BY id,\"order\" ORDER BY \"order\" ASC");
        assertThat(CqlRenderer.render(Selection.of(CAR, List.of(ID), List.of()).withDistinct()))
                .isEqualTo("SELECT DISTINCT id FROM shop.car");
    }

    @Test
    void mutationsOfSeveralRows() {
        Mutation delete = new Mutation(
                Kind.DELETE,
                CAR,
                List.of(),
                List.of(),
                List.of(ID),
                List.of(
                        Restriction.on(ORDER, Operator.GREATER),
                        new Together(List.of(ORDER, PLATE), Operator.LESS_OR_EQUAL)),
                Condition.NONE,
                true,
                false);
        assertThat(CqlRenderer.render(delete))
                .isEqualTo("DELETE FROM shop.car USING TIMESTAMP ? "
                        + "WHERE id=? AND \"order\">? AND (\"order\",\"Plate\")<=(?,?)");
        assertThat(delete.firstConditionSlot()).isEqualTo(4);
        assertThat(delete.slots()).isEqualTo(5);
        assertThat(CqlRenderer.render(new Mutation(
                        Kind.UPDATE,
                        CAR,
                        List.of(PLATE),
                        List.of(),
                        List.of(ID),
                        List.of(Restriction.on(ORDER, Operator.IN)),
                        Condition.NONE,
                        false,
                        false)))
                .isEqualTo("UPDATE shop.car SET \"Plate\"=? WHERE id=? AND \"order\" IN ?");
    }

    @Test
    void mutations() {
        assertThat(cql(Kind.INSERT, Condition.NOT_EXISTS, true, PLATE))
                .isEqualTo("INSERT INTO shop.car (\"Plate\",id) VALUES (?,?) IF NOT EXISTS USING TTL ?");
        assertThat(cql(Kind.UPDATE, Condition.equal(List.of(ORDER)), true, PLATE))
                .isEqualTo("UPDATE shop.car USING TTL ? SET \"Plate\"=? WHERE id=? IF \"order\"=?");
        assertThat(cql(Kind.UPDATE, Condition.NONE, false, VISITS))
                .isEqualTo("UPDATE shop.car SET visits=visits+? WHERE id=?");
        assertThat(cql(Kind.DELETE, Condition.EXISTS, false)).isEqualTo("DELETE FROM shop.car WHERE id=? IF EXISTS");
        Mutation columns = new Mutation(Kind.DELETE, CAR, List.of(ORDER, PLATE), List.of(ID), Condition.EXISTS, false);
        assertThat(CqlRenderer.render(columns))
                .isEqualTo("DELETE \"order\",\"Plate\" FROM shop.car WHERE id=? IF EXISTS");
        assertThat(columns.slots()).isEqualTo(1);
    }

    @Test
    void changesOfCollections() {
        Column notes = new Column("notes", new ListOf(Scalar.TEXT, false));
        Column tags = new Column("Tags", new SetOf(Scalar.TEXT, false));
        Column prices = new Column("prices", new MapOf(Scalar.TEXT, Scalar.INT, false));
        Mutation update = new Mutation(
                Kind.UPDATE,
                CAR,
                List.of(PLATE),
                List.of(
                        new CollectionChange(notes, CollectionChange.Kind.PREPEND),
                        new CollectionChange(notes, CollectionChange.Kind.ADD),
                        new CollectionChange(tags, CollectionChange.Kind.REMOVE),
                        new CollectionChange(tags, CollectionChange.Kind.ADD),
                        new CollectionChange(prices, CollectionChange.Kind.REMOVE)),
                List.of(ID),
                Condition.EXISTS,
                true,
                true);
        assertThat(CqlRenderer.render(update))
                .isEqualTo("UPDATE shop.car USING TIMESTAMP ? AND TTL ? SET \"Plate\"=?, notes=?+notes, notes=notes+?, "
                        + "\"Tags\"=\"Tags\"-?, \"Tags\"=\"Tags\"+?, prices=prices-? WHERE id=? IF EXISTS");
        assertThat(update.firstKeySlot()).isEqualTo(6);
        assertThat(update.slots()).isEqualTo(9);
        assertThat(update.changes().get(4).parameter()).hasToString("prices set<text>");
    }

    @Test
    void aChangeFitsItsColumn() {
        Column frozen = new Column("tags", new SetOf(Scalar.TEXT, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CollectionChange(frozen, CollectionChange.Kind.ADD))
                .withMessage("A frozen<set<text>> cannot be changed by ADD");
        Column list = new Column("notes", new ListOf(Scalar.TEXT, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CollectionChange(list, CollectionChange.Kind.REMOVE))
                .withMessage("A list<text> cannot be changed by REMOVE");
    }

    @Test
    void schemaChanges() {
        TableSchema table = new TableSchema(
                CAR,
                List.of(ID, PLATE),
                List.of(new Ordering(ORDER, true)),
                List.of(new Column("owner", new Other("frozen<person>"))));

        assertThat(SchemaRenderer.render(new SchemaChange.CreateTable(table)))
                .isEqualTo("CREATE TABLE IF NOT EXISTS shop.car (id int, \"Plate\" text, \"order\" int, "
                        + "owner frozen<person>, PRIMARY KEY ((id, \"Plate\"), \"order\")) "
                        + "WITH CLUSTERING ORDER BY (\"order\" DESC)");
        assertThat(SchemaRenderer.render(
                        new SchemaChange.CreateKeyspace("Shop", Replication.networkTopology(Map.of("dc1", 3)))))
                .isEqualTo("CREATE KEYSPACE IF NOT EXISTS \"Shop\" "
                        + "WITH replication={'class':'NetworkTopologyStrategy','dc1':3}");
        assertThat(SchemaRenderer.render(new SchemaChange.DropKeyspace("shop")))
                .isEqualTo("DROP KEYSPACE IF EXISTS shop");
        assertThat(SchemaRenderer.render(new SchemaChange.DropTable(CAR))).isEqualTo("DROP TABLE IF EXISTS shop.car");
        assertThat(SchemaRenderer.render(new SchemaChange.Truncate(CAR))).isEqualTo("TRUNCATE shop.car");
    }

    private static String where(Restriction... restrictions) {
        String cql = CqlRenderer.render(Selection.of(CAR, List.of(PLATE), List.of(restrictions)));
        return cql.substring(cql.indexOf(" WHERE ") + 7);
    }

    private static String cql(Kind kind, Condition condition, boolean ttl, Column... values) {
        return CqlRenderer.render(new Mutation(kind, CAR, List.of(values), List.of(ID), condition, ttl));
    }
}
