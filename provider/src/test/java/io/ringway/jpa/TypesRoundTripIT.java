// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.EntityStore;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.TypeSamples.Sample;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values of every type against real tables: what Ringway writes the driver reads, and what the driver writes Ringway reads. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class TypesRoundTripIT {
    private static final int ROWS = 200;

    private CqlSession session;
    private EntityManagerFactory factory;
    private EntityStore store;
    private String keyspace;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        session = Judge.session(node);
        Map<String, Object> properties = Units.properties(node, own);
        properties.put("jakarta.persistence.schema-generation.database.action", "create");
        factory = Units.open(properties, Specimen.class, Named.class, Folder.class);
        store = factory.unwrap(EntityStore.class);
    }

    @AfterAll
    void close() {
        factory.close();
        session.close();
    }

    @Test
    void randomValuesGoThereAndBack() throws Exception {
        long seed = System.nanoTime();
        TypeSamples samples = new TypeSamples(seed);
        CompositeSamples composites = new CompositeSamples(seed, session, keyspace);
        for (int id = 0; id < ROWS; id++) {
            Map<String, Sample> row = samples.next();
            row.putAll(composites.next());
            check(id, row, "seed " + seed);
        }
    }

    @Test
    void edgesGoThereAndBack() throws Exception {
        List<Map<String, Sample>> rows = new ArrayList<>();
        Map<String, List<Sample>> edges = TypeSamples.edges();
        edges.putAll(new CompositeSamples(1, session, keyspace).edges());
        edges.forEach((attribute, values) -> {
            for (int i = 0; i < values.size(); i++) {
                while (rows.size() <= i) {
                    rows.add(new HashMap<>());
                }
                rows.get(i).put(attribute, values.get(i));
            }
        });
        for (int i = 0; i < rows.size(); i++) {
            check(ROWS + i, rows.get(i), "edge " + i);
        }
    }

    @Test
    void everyAttributeHasSamples() {
        Map<String, Sample> all = new TypeSamples(1).next();
        all.putAll(new CompositeSamples(1, session, keyspace).next());
        assertThat(all.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Specimen.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .filter(name -> !name.equals("id"))
                        .toList());
    }

    @Test
    void nothingIsNull() throws Exception {
        Specimen empty = new Specimen();
        empty.id = -1;
        store.insert(empty);

        Specimen read = store.find(Specimen.class, -1).orElseThrow();

        for (Field field : Specimen.class.getDeclaredFields()) {
            Object value = field.get(read);
            assertThat(value == null
                            || value.equals(List.of())
                            || value.toString().matches("\\{}|\\[]|-1"))
                    .as(field.getName())
                    .isTrue();
        }
        assertThat(read.list).isEmpty();
        assertThat(read.frozenMap).isNull();
    }

    @Test
    void emptyIsNullUnlessItIsFrozen() {
        Specimen empty = new Specimen();
        empty.id = -3;
        empty.list = List.of();
        empty.set = Set.of();
        empty.map = Map.of();
        empty.nested = Map.of("a", Set.of());
        empty.frozenMap = Map.of();
        store.insert(empty);

        Row row = session.execute("SELECT * FROM " + keyspace + ".specimen WHERE id = -3")
                .one();
        assertThat(List.of("list", "set", "map", "parts")).allMatch(row::isNull);
        assertThat(row.isNull("frozenmap")).isFalse();
        Specimen read = store.find(Specimen.class, -3).orElseThrow();
        assertThat(read.list).isEmpty();
        assertThat(read.nested).isEqualTo(Map.of("a", Set.of()));
        assertThat(read.frozenMap).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(specimen -> specimen.narrow = 128L, "RW-1122", "out of byte range");
        refused(specimen -> specimen.day = TypeSamples.LAST_DAY.plusDays(1), "RW-1434", "date");
        refused(specimen -> specimen.day = LocalDate.MIN, "RW-1434", "date");
        refused(specimen -> specimen.instant = Instant.MAX, "RW-1434", "timestamp");
        refused(specimen -> specimen.exact = Double.NaN, "RW-1122", "not finite");
        refused(specimen -> specimen.decimal = new BigDecimal("1"), null, null);
        refused(specimen -> specimen.timed = new java.util.UUID(1, 2), "RW-1434", "timeuuid");
    }

    /** @param code null when it is taken */
    private void refused(java.util.function.Consumer<Specimen> change, String code, String why) {
        Specimen specimen = new Specimen();
        specimen.id = -2;
        change.accept(specimen);
        if (code == null) {
            store.insert(specimen);
        } else {
            assertThatThrownBy(() -> store.insert(specimen))
                    .hasMessageContaining(code)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void aKeyOf64KibibytesIsRefused() {
        Named longest = new Named();
        longest.name = "n".repeat(65_535);
        store.insert(longest);
        assertThat(store.find(Named.class, longest.name)).isPresent();

        Named longer = new Named();
        longer.name = "n".repeat(65_536);
        assertThatThrownBy(() -> store.insert(longer)).hasMessageStartingWith("RW-1136: ");
        assertThatThrownBy(() -> store.find(Named.class, longer.name)).hasMessageStartingWith("RW-1136: ");
    }

    @Test
    void aLongKeyOfSeveralColumnsHasItsBound() {
        Folder folder = new Folder(new Folder.Path("p".repeat(65_529), "", "n".repeat(65_535)));
        store.insert(folder);
        assertThat(store.find(Folder.class, folder.path)).isPresent();

        String one = "p";
        assertThatThrownBy(() -> session.execute(
                        session.prepare("INSERT INTO " + keyspace + ".folder (root, parent, name) VALUES (?, ?, ?)")
                                .bind(folder.path.root() + one, "", "")))
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> session.execute(
                        session.prepare("INSERT INTO " + keyspace + ".folder (root, parent, name) VALUES (?, ?, ?)")
                                .bind("", "", folder.path.name() + one)))
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> store.insert(new Folder(new Folder.Path(folder.path.root(), one, ""))))
                .hasMessageStartingWith("RW-1136: ");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        refused(specimen -> specimen.string = "a\uD83D", "RW-1434", "text");
        refused(specimen -> specimen.characters = new char[] {'\uDE00'}, "RW-1434", "text");
    }

    private void check(int id, Map<String, Sample> samples, String told) throws Exception {
        Specimen written = new Specimen();
        written.id = id;
        for (Map.Entry<String, Sample> sample : samples.entrySet()) {
            field(sample.getKey()).set(written, sample.getValue().value());
        }
        store.insert(written);
        Row row = session.execute("SELECT * FROM " + keyspace + ".specimen WHERE id = " + id)
                .one();
        StringBuilder columns = new StringBuilder();
        List<Object> stored = new ArrayList<>();
        for (Map.Entry<String, Sample> sample : samples.entrySet()) {
            String column = sample.getKey().toLowerCase(Locale.ROOT);
            assertThat(row.getObject('"' + column + '"'))
                    .as("%s of row %s, %s", column, id, told)
                    .isEqualTo(sample.getValue().stored());
            columns.append(", \"").append(column).append('"');
            stored.add(sample.getValue().stored());
        }
        int copy = id + 1_000_000;
        session.execute(session.prepare("INSERT INTO " + keyspace + ".specimen (id" + columns + ") VALUES (" + copy
                        + ", ?".repeat(stored.size()) + ")")
                .bind(stored.toArray()));
        for (int each : new int[] {id, copy}) {
            Specimen read = store.find(Specimen.class, each).orElseThrow();
            for (Map.Entry<String, Sample> sample : samples.entrySet()) {
                assertThat(field(sample.getKey()).get(read))
                        .as("%s of row %s, %s", sample.getKey(), each, told)
                        .isEqualTo(sample.getValue().value());
            }
        }
    }

    private static Field field(String name) throws NoSuchFieldException {
        return Specimen.class.getDeclaredField(name);
    }

    @Entity
    static class Folder {
        @EmbeddedId
        Path path;

        Folder() {}

        Folder(Path path) {
            this.path = path;
        }

        @Embeddable
        record Path(
                @PartitionKey String root,
                @PartitionKey String parent,
                @ClusteringKey String name) {}
    }

    @Entity
    static class Named {
        @Id
        String name;
    }
}
