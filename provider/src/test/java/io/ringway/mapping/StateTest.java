// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.annotation.CqlType;
import io.ringway.mapping.collection.RecordedList;
import io.ringway.mapping.collection.RecordedSortedSet;
import io.ringway.spi.TrackedPart;
import io.ringway.spi.Tracker;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Embeddables, collections, enums and converters: what is stored, read, copied and compared. */
class StateTest {
    enum Size {
        SMALL,
        LARGE
    }

    enum Grade {
        GOOD("g"),
        BAD("b");

        @EnumeratedValue
        private final String letter;

        Grade(String letter) {
            this.letter = letter;
        }
    }

    @Embeddable
    static class Address {
        String city;
        Date since;

        @Embedded
        Point point;
    }

    @Embeddable
    record Point(int x, Integer y, @Transient String note) {}

    @Converter(autoApply = true)
    static class LocaleConverter implements AttributeConverter<Locale, String> {
        @Override
        public String convertToDatabaseColumn(Locale locale) {
            return locale == null ? null : locale.toLanguageTag();
        }

        @Override
        public Locale convertToEntityAttribute(String tag) {
            return tag == null ? null : Locale.forLanguageTag(tag);
        }
    }

    static class Csv implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> list) {
            return list == null ? null : String.join(",", list);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? null : new ArrayList<>(List.of(text.split(",")));
        }
    }

    static class Failing implements AttributeConverter<String, Integer> {
        @Override
        public Integer convertToDatabaseColumn(String value) {
            return Integer.valueOf(value);
        }

        @Override
        public String convertToEntityAttribute(Integer value) {
            return value.toString();
        }
    }

    @Entity
    static class Shop {
        @Id
        int id;

        @AttributeOverride(name = "city", column = @Column(name = "home_city"))
        @AttributeOverride(name = "point.x", column = @Column(name = "home_x", updatable = false))
        Address home;

        List<Size> sizes = new ArrayList<>();

        @Enumerated(EnumType.STRING)
        Set<Size> names;

        SortedSet<String> tags;
        Map<Locale, Date> dates;
        Size size;

        @CqlType("ascii")
        Size named;

        Grade grade;
        Locale locale;

        @Convert(converter = Csv.class)
        List<String> csv;

        @Convert(converter = Failing.class)
        String failing;

        @Temporal(TemporalType.DATE)
        Date day;

        @Lob
        byte[] picture;
    }

    private final EntityMapping shop =
            EntityModel.of(List.of(Shop.class, LocaleConverter.class)).entity(Shop.class);

    private ColumnMapping column(String path) {
        return shop.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private AttributeMapping attribute(String name) {
        return shop.attribute(name).orElseThrow();
    }

    @Test
    void columnsAndTheirTypes() {
        assertThat(shop.columns().stream().map(Object::toString))
                .containsExactly(
                        "csv -> csv text",
                        "dates -> dates map<text, timestamp>",
                        "day -> day date",
                        "failing -> failing int",
                        "grade -> grade text",
                        "home.city -> home_city text",
                        "home.point.x -> home_x int",
                        "home.point.y -> y int",
                        "home.since -> since timestamp",
                        "id -> id int",
                        "locale -> locale text",
                        "named -> named ascii",
                        "names -> names set<text>",
                        "picture -> picture blob",
                        "size -> size int",
                        "sizes -> sizes list<int>",
                        "tags -> tags set<text>");
        assertThat(column("home.point.x").updatable()).isFalse();
        assertThat(column("home.point.y").updatable()).isTrue();
        assertThat(attribute("home").firstColumn()).isEqualTo(5);
        assertThat(attribute("home").columnCount()).isEqualTo(4);
    }

    private Shop full() {
        Shop entity = new Shop();
        entity.home = new Address();
        entity.home.city = "Wien";
        entity.home.since = new Date(5);
        entity.home.point = new Point(1, 2, "lost");
        entity.sizes = new ArrayList<>(List.of(Size.LARGE, Size.SMALL));
        entity.names = Set.of(Size.LARGE);
        entity.tags = new TreeSet<>(List.of("b", "a"));
        entity.dates = new HashMap<>(Map.of(Locale.GERMAN, new Date(7)));
        entity.size = Size.LARGE;
        entity.named = Size.SMALL;
        entity.grade = Grade.BAD;
        entity.locale = Locale.FRENCH;
        entity.csv = new ArrayList<>(List.of("x", "y"));
        entity.failing = "12";
        entity.day = java.sql.Date.valueOf("2026-03-04");
        entity.picture = new byte[] {1};
        return entity;
    }

    private MemoryRow written(Shop entity) {
        MemoryRow row = new MemoryRow(shop.columns().size());
        shop.columns().forEach(column -> column.write(entity, row, column.index(), Nulls.UNSET));
        return row;
    }

    private Shop read(MemoryRow row) {
        Shop entity = (Shop) shop.newInstance();
        int[] slots = MemoryRow.slots(shop.columns().size());
        shop.attributes().forEach(attribute -> attribute.read(row, slots, entity));
        return entity;
    }

    @Test
    void everythingReturns() {
        Shop read = read(written(full()));
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("home.point.note", "day")
                .isEqualTo(full());
        assertThat(read.day).hasSameTimeAs(full().day);
        assertThat(read.home.point.note()).isNull();
        assertThat(read.sizes).isInstanceOf(RecordedList.class);
        assertThat(read.tags).isInstanceOf(RecordedSortedSet.class);
        assertThat(read.dates).isInstanceOf(HashMap.class);
    }

    @Test
    void storageValues() {
        Shop entity = full();
        assertThat(column("sizes").get(entity)).isEqualTo(List.of(1, 0));
        assertThat(column("names").get(entity)).isEqualTo(Set.of("LARGE"));
        assertThat(column("grade").get(entity)).isEqualTo("b");
        assertThat(column("named").get(entity)).isEqualTo("SMALL");
        assertThat(column("locale").get(entity)).isEqualTo("fr");
        assertThat(column("csv").get(entity)).isEqualTo("x,y");
    }

    @Test
    void emptyCollectionsAndNullEmbeddablesAreNull() {
        Shop entity = new Shop();
        entity.failing = "1";
        MemoryRow row = written(entity);
        for (ColumnMapping column : shop.columns()) {
            boolean set = Set.of("id", "failing").contains(column.path());
            assertThat(row.written(column.index()) == MemoryRow.UNSET).isEqualTo(!set);
        }
        Shop read = read(row);
        assertThat(read.home).isNull();
        assertThat(read.sizes).isEmpty();
        assertThat(read.dates).isEmpty();
    }

    @Test
    void aSnapshotAndACopyShareNothing() {
        Shop entity = full();
        Map<ColumnMapping, Object> snapshot = new HashMap<>();
        shop.columns().forEach(column -> snapshot.put(column, column.get(entity)));
        Shop copy = new Shop();
        shop.attributes().forEach(attribute -> attribute.copy(entity, copy));

        entity.home.city = "Graz";
        entity.home.since.setTime(0);
        entity.sizes.clear();
        entity.dates.get(Locale.GERMAN).setTime(0);
        entity.csv.add("z");
        entity.picture[0] = 9;

        snapshot.forEach((column, value) -> assertThat(column.get(full())).isEqualTo(value));
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("home.point.note")
                .isEqualTo(full());
        assertThat(copy.home.point).isSameAs(entity.home.point);
    }

    @Test
    void whatCanChangeUnnoticed() {
        assertThat(shop.attributes().stream()
                        .filter(AttributeMapping::mutableValue)
                        .map(AttributeMapping::name))
                .containsExactly("csv", "dates", "day", "home", "names", "picture", "sizes", "tags");
    }

    @Test
    void brokenValuesAreTold() {
        Shop entity = full();
        entity.failing = "twelve";
        assertThatThrownBy(() -> column("failing").get(entity))
                .isInstanceOf(RingwayException.class)
                .hasMessage("RW-1124: The converter " + Failing.class.getName() + " failed:"
                        + " java.lang.NumberFormatException: For input string: \"twelve\" [Shop.failing].");
        entity.sizes.add(null);
        assertThatThrownBy(() -> column("sizes").get(entity))
                .isInstanceOf(RingwayException.class)
                .hasMessage(
                        "RW-1126: A collection holds a null element [Shop.sizes]. The database stores no null inside a"
                                + " collection. Remove the element before the collection is written.");
        MemoryRow row = new MemoryRow(shop.columns().size());
        row.setObject(column("grade").index(), "x");
        assertThatThrownBy(() -> attribute("grade").read(row, MemoryRow.slots(17), entity))
                .isInstanceOf(RingwayException.class)
                .hasMessage("RW-1123: The column holds x, which is no constant of " + Grade.class.getName()
                        + " [Shop.grade]. It is stored as one of [g, b]. Correct the row, or add the constant.");
    }

    @Test
    void conditionsTakeTheAttributesType() {
        MemoryRow row = new MemoryRow(1);
        column("grade").writeValue(Grade.GOOD, row, 0);
        assertThat(row.written(0)).isEqualTo("g");
        column("id").writeValue(5L, row, 0);
        assertThat(row.written(0)).isEqualTo(5);
        column("id").writeValue(null, row, 0);
        assertThat(row.written(0)).isNull();
        assertThatThrownBy(() -> column("id").writeValue("5", row, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RW-1122");
    }

    @Embeddable
    static class Part implements TrackedPart {
        @SuppressWarnings("unused")
        private static final String $ringway$attributes = "value";

        int value;
        transient Tracker $owner;
        transient int $ordinal;

        @Override
        public void $owner(Tracker owner, int ordinal) {
            $owner = owner;
            $ordinal = ordinal;
        }
    }

    @Entity
    static class Whole {
        @Id
        int id;

        Part part;
    }

    @Test
    void enhancedEmbeddablesPointToTheirOwner() {
        AttributeMapping part = EntityModel.of(List.of(Whole.class))
                .entity(Whole.class)
                .attribute("part")
                .orElseThrow();
        Whole whole = new Whole();
        Tracker tracker = new Tracker(2) {
            @Override
            protected void load(int ordinal) {}
        };
        part.attach(whole, tracker);
        whole.part = new Part();
        part.attach(whole, tracker);
        assertThat(whole.part.$owner).isSameAs(tracker);
        assertThat(whole.part.$ordinal).isEqualTo(1);
        assertThat(part.mutableValue()).isFalse();
        part.attach(whole, null);
        assertThat(whole.part.$owner).isNull();
    }
}
