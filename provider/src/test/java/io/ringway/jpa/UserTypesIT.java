// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.data.UdtValue;
import io.ringway.EntityStore;
import io.ringway.SchemaDrift;
import io.ringway.SchemaException;
import io.ringway.SchemaTool;
import io.ringway.annotation.CqlType;
import io.ringway.annotation.UserDefinedType;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Traveller.Address;
import io.ringway.jpa.Traveller.Seat;
import io.ringway.jpa.Traveller.Street;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** User-defined types, tuples, vectors and nested collections in real tables, as the driver sees them. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class UserTypesIT {
    private DevCassandra node;
    private String keyspace;
    private Judge judge;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra first, @DevKeyspace String own) {
        node = first;
        keyspace = own;
        judge = new Judge(first, own);
        factory = open(own);
    }

    private EntityManagerFactory open(String in) {
        Map<String, Object> properties = Units.properties(node, in);
        properties.put("ringway.schema.changes", "allowed");
        properties.put("ringway.schema.replication", "simple:1");
        properties.put("jakarta.persistence.schema-generation.database.action", "create");
        return Units.open(properties, Traveller.class);
    }

    @Entity
    static class Stamp {
        @Id
        int id;

        Mark mark;
        List<Mark> marks;

        @CqlType("tuple<int, text>")
        Pair pair;
    }

    @Embeddable
    @UserDefinedType
    static class Mark {
        String first;
        String second;
    }

    record Pair(int number, String text) {}

    @Test
    void nativeQueriesFindFieldsByNameWhateverTheirOrder() {
        judge.execute("CREATE TYPE $.mark (second text, first text)");
        try (EntityManagerFactory stamps = Units.open(node, keyspace, Stamp.class)) {
            judge.execute("ALTER TYPE $.mark ADD third int");
            judge.execute("INSERT INTO $.stamp (id, mark, marks, pair) VALUES (1, {first: 'f', second: 's'}, "
                    + "[{first: 'g', second: 't'}], (3, 'x'))");

            stamps.runInTransaction(em -> {
                Stamp read = (Stamp) em.createNativeQuery("SELECT id, mark, marks, pair FROM stamp", Stamp.class)
                        .getSingleResult();
                assertThat(read.mark.first + read.mark.second).isEqualTo("fs");
                assertThat(read.marks.get(0).first + read.marks.get(0).second).isEqualTo("gt");
                assertThat(read.pair).isEqualTo(new Pair(3, "x"));
                Mark mark = (Mark) em.createNativeQuery("SELECT mark FROM stamp WHERE id = 1", Mark.class)
                        .getSingleResult();
                assertThat(mark.first + mark.second).isEqualTo("fs");
                assertThat(em.createNativeQuery("SELECT pair FROM stamp WHERE id = 1", Pair.class)
                                .getSingleResult())
                        .isEqualTo(new Pair(3, "x"));
                assertThat(em.createNativeQuery("SELECT mark FROM stamp WHERE id = 1")
                                .getSingleResult())
                        .isEqualTo(Arrays.asList("s", "f", null));
                assertThatThrownBy(() -> em.createNativeQuery("SELECT pair FROM stamp WHERE id = 1", Mark.class)
                                .getSingleResult())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("RW-1122: A value of type ");
            });
        }
    }

    @AfterAll
    void close() {
        factory.close();
        judge.close();
    }

    private static Traveller traveller(int id) {
        Traveller traveller = new Traveller();
        traveller.id = id;
        traveller.address = new Address("Bern", new Street("Aare", 3));
        traveller.address.since = LocalDate.of(2026, 1, 2);
        traveller.address.lines = List.of("c/o", "Ann");
        traveller.birthplace = new Address(null, null);
        traveller.stations = List.of(new Address("Rom", null), traveller.address);
        traveller.neighbours = Map.of(new Street("Aare", 4), Set.of("Bo"), new Street(null, 5), Set.of());
        traveller.names = List.of();
        traveller.matrix = List.of(List.of(1, 2), List.of());
        traveller.visits = Map.of("Rom", List.of(LocalDate.EPOCH));
        traveller.seat = new Seat(7, null, List.of(0.5));
        traveller.seats = List.of(traveller.seat, new Seat(8, "A", null));
        traveller.taste = new float[] {1, -0.0f, Float.NaN};
        traveller.place = List.of(1.5f, Float.MIN_VALUE);
        return traveller;
    }

    @Test
    void theDriverReadsWhatIsWritten() {
        factory.runInTransaction(em -> em.persist(traveller(1)));

        Row row = judge.row("SELECT * FROM $.traveller WHERE id = 1");
        UdtValue address = row.getUdtValue("address");
        assertThat(address.getString("city")).isEqualTo("Bern");
        assertThat(address.getLocalDate("\"Since\"")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(address.getList("lines", String.class)).containsExactly("c/o", "Ann");
        assertThat(address.getUdtValue("street").getInt("number")).isEqualTo(3);
        assertThat(row.getUdtValue("birthplace").isNull("city")).isTrue();
        assertThat(row.getUdtValue("birthplace").getInt("floor")).isZero();
        assertThat(row.getList("stations", UdtValue.class))
                .extracting(each -> each.getString("city"))
                .containsExactly("Rom", "Bern");
        assertThat(row.getList("names", String.class)).isEmpty();
        assertThat(row.isNull("names")).isFalse();
        TupleValue seat = row.getTupleValue("seat");
        assertThat(seat.getInt(0)).isEqualTo(7);
        assertThat(seat.isNull(1)).isTrue();
        assertThat(seat.getList(2, Double.class)).containsExactly(0.5);
        assertThat(row.getVector("taste", Float.class)).containsExactly(1f, -0.0f, Float.NaN);
        assertThat(row.getVector("place", Float.class)).containsExactly(1.5f, Float.MIN_VALUE);
        assertThat(judge.row("SELECT matrix FROM $.traveller WHERE id = 1").getObject(0))
                .isEqualTo(List.of(List.of(1, 2), List.of()));
    }

    @Test
    void whatIsWrittenComesBack() {
        Traveller written = traveller(2);
        factory.unwrap(EntityStore.class).insert(written);

        Traveller read = factory.callInTransaction(em -> em.find(Traveller.class, 2));

        same(read, written);
        same(factory.unwrap(EntityStore.class).find(Traveller.class, 2).orElseThrow(), written);
        Object named = factory.callInTransaction(
                em -> em.createNativeQuery("SELECT * FROM traveller WHERE id = 2", Traveller.class)
                        .getSingleResult());
        same(named, written);
    }

    private static void same(Object read, Object written) {
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(Float::compare, Float.class)
                .isEqualTo(written);
    }

    @Test
    void nothingComesBackAsNothing() {
        Traveller written = new Traveller();
        written.id = 3;
        factory.runInTransaction(em -> em.persist(written));

        Traveller read = factory.callInTransaction(em -> em.find(Traveller.class, 3));

        assertThat(read.address).isNull();
        assertThat(read.birthplace).isNull();
        assertThat(read.names).isNull();
        assertThat(read.stations).isEmpty();
        assertThat(read.seat).isNull();
        assertThat(read.taste).isNull();
        assertThat(judge.tombstones("SELECT * FROM $.traveller WHERE id = 3")).isZero();
    }

    @Test
    void changesInsideAreFound() {
        factory.runInTransaction(em -> em.persist(traveller(4)));

        factory.runInTransaction(em -> {
            Traveller managed = em.find(Traveller.class, 4);
            managed.address.city = "Thun";
            managed.stations.get(0).floor = 9;
            managed.taste[1] = 4;
        });

        Traveller read = factory.callInTransaction(em -> em.find(Traveller.class, 4));
        assertThat(read.address.city).isEqualTo("Thun");
        assertThat(read.stations.get(0).floor).isEqualTo(9);
        assertThat(read.taste).containsExactly(1, 4, Float.NaN);
    }

    @Test
    void fieldsThatOthersWriteSurvive() {
        factory.runInTransaction(em -> em.persist(traveller(6)));

        factory.runInTransaction(em -> {
            Traveller managed = em.find(Traveller.class, 6);
            judge.execute("UPDATE $.traveller SET address.floor = 5, address.city = 'Biel' WHERE id = 6");
            managed.address.street = new Street("Rhein", 1);
            managed.address.lines = null;
        });

        UdtValue address =
                judge.row("SELECT address FROM $.traveller WHERE id = 6").getUdtValue(0);
        assertThat(address.getString("city")).isEqualTo("Biel");
        assertThat(address.getInt("floor")).isEqualTo(5);
        assertThat(address.getUdtValue("street").getString("name")).isEqualTo("Rhein");
        assertThat(address.isNull("lines")).isTrue();
        assertThat(address.getLocalDate("\"Since\"")).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void fieldsThatDoNotChangeLeaveNothingBehind() {
        Traveller plain = new Traveller();
        plain.id = 7;
        factory.runInTransaction(em -> em.persist(plain));
        factory.runInTransaction(em -> {
            Traveller managed = em.find(Traveller.class, 7);
            managed.address = new Address("Bern", null);
            managed.address.floor = 2;
        });
        factory.runInTransaction(em -> em.find(Traveller.class, 7).address.floor = 3);

        assertThat(judge.row("SELECT address FROM $.traveller WHERE id = 7")
                        .getUdtValue(0)
                        .getInt("floor"))
                .isEqualTo(3);
        assertThat(judge.tombstones("SELECT address FROM $.traveller WHERE id = 7"))
                .isZero();
    }

    @Test
    void aVectorOfAnotherLengthIsRefused() {
        Traveller traveller = traveller(5);
        traveller.taste = new float[] {1};

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> factory.unwrap(EntityStore.class).insert(traveller))
                .withMessageContaining("RW-1132: A vector of 1 numbers does not fit vector<float, 3> [Traveller.taste]."
                        + " The database takes exactly 3. Give as many, or change the dimension in @CqlType.");
    }

    @Test
    void typesAreCreatedExtendedComparedAndDropped() {
        String other = keyspace + "_2";
        judge.execute("DROP KEYSPACE IF EXISTS " + other);
        try (EntityManagerFactory unit = open(other)) {
            SchemaTool.EntityTables tables = unit.unwrap(SchemaTool.class).forEntities();
            assertThat(tables.plan().drift()).isEmpty();
            tables.drop();
            judge.execute("CREATE TYPE " + other + ".\"Street\" (number int, side text)");

            assertThat(tables.plan().statements())
                    .startsWith(
                            "ALTER TYPE " + other + ".\"Street\" ADD name text",
                            "CREATE TYPE IF NOT EXISTS " + other + ".address (city text, floor int,"
                                    + " lines frozen<list<text>>, \"Since\" date, street frozen<\"Street\">)");
            assertThat(tables.validate())
                    .extracting(SchemaDrift::kind)
                    .containsExactly(
                            SchemaDrift.Kind.MISSING_FIELD,
                            SchemaDrift.Kind.EXTRA_FIELD,
                            SchemaDrift.Kind.MISSING_TYPE,
                            SchemaDrift.Kind.MISSING_TABLE);
            tables.sync();
            assertThat(tables.plan().statements()).isEmpty();
            tables.requireValid();
            unit.runInTransaction(em -> em.persist(traveller(1)));
            assertThat(unit.callInTransaction(em -> em.find(Traveller.class, 1)).address.street)
                    .isEqualTo(new Street("Aare", 3));

            judge.execute("CREATE TABLE " + other + ".guard (id int PRIMARY KEY, at frozen<\"Street\">)");
            tables.drop();
            assertThat(judge.row("SELECT type_name FROM system_schema.types WHERE keyspace_name = '" + other + "'")
                            .getString(0))
                    .isEqualTo("Street");
            judge.execute("DROP TABLE " + other + ".guard");
            judge.execute("DROP TYPE " + other + ".\"Street\"");
            judge.execute("CREATE TYPE " + other + ".\"Street\" (number text, name text)");

            assertThat(catchThrowableOfType(SchemaException.class, tables::sync))
                    .hasMessageStartingWith("RW-1618: The field 'number' is text, and the embeddable maps int [main: "
                            + other + ".Street]. The type of a field cannot be changed.");
        }
    }
}
