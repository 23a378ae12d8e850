// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.*;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.*;

/** Entities that cannot be mapped, each for the reasons that {@link ProblemsTest} expects. */
final class RefusedEntities {
    private RefusedEntities() {}

    @Entity
    static class NoId {
        String name;
    }

    @Entity
    interface Face {}

    @Entity
    record Row(@Id int id) {}

    @Entity
    abstract static class Half {
        @Id
        int id;
    }

    @Entity
    class Inner {
        @Id
        int id;
    }

    @Entity
    static final class Sealed {
        @Id
        int id;

        final String name = "x".repeat(1);
    }

    @Entity
    static class NoConstructor {
        @Id
        int id;

        NoConstructor(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Child extends ColumnClash {}

    @Entity
    static class ColumnClash {
        @Id
        int id;

        @Embedded
        Home home;

        @Embedded
        Home work;
    }

    @Embeddable
    static class Home {
        String city;
    }

    @Entity
    static class OpenKey {
        @PartitionKey
        int a;

        @Id
        int b;
    }

    @Entity
    @IdClass(OnlyA.class)
    static class OnlyClustering {
        @ClusteringKey
        int a;
    }

    record OnlyA(int a) {}

    @Entity
    static class BadKeyTypes {
        @EmbeddedId
        BadKey id;
    }

    @Embeddable
    record BadKey(@PartitionKey @ClusteringKey int both, java.time.Duration length, List<String> names) {}

    @Entity
    @IdClass(WrongId.class)
    static class IdMismatch {
        @Id
        int a;

        @Id
        String b;
    }

    static class WrongId {
        long a;
        int c;
    }

    @Entity
    static class Types {
        @Id
        int id;

        Serializable thing;
        List<?> wild;
        Map<String, Home> homes;
        ArrayList<String> concrete;

        @CqlType("inet")
        String address;

        @Column(columnDefinition = "VARCHAR(255)")
        String sql;

        @CqlType("list<text>")
        Set<String> set;

        @CqlType("counter")
        long hits;
    }

    @Entity
    @Table(name = "no-good", catalog = "c")
    @Inheritance
    @SecondaryTable(name = "more")
    static class Features {
        @Id
        @GeneratedValue
        int id;

        @ManyToOne
        NoId other;

        @ElementCollection
        @CollectionTable(name = "x")
        List<String> names;

        @Column(table = "more")
        String more;
    }

    @Entity
    static class Versions {
        @Id
        int id;

        @Version
        String version;
    }

    @Entity
    static class KeyVersion {
        @Id
        @Version
        int id;
    }

    @Entity
    static class TwoVersions {
        @Id
        int id;

        @Version
        int a;

        @Version
        int b;
    }

    @Entity
    static class Properties {
        private int id;

        @Id
        public int getId() {
            return id;
        }

        public final void setId(int id) {
            this.id = id;
        }

        @Column
        public String getName() {
            return "";
        }
    }

    @Entity
    static class Enums {
        @Id
        int id;

        Same same;
    }

    enum Same {
        A,
        B;

        @EnumeratedValue
        final int value = 1;
    }

    @Entity
    @AttributeOverride(name = "nothing", column = @Column(name = "x"))
    static class Converted {
        @Id
        int id;

        @Convert(converter = Plain.class)
        Home home;

        @Convert(converter = Hidden.class)
        String text;

        @Convert(attributeName = "city", converter = Plain.class)
        Home work;
    }

    static class Plain implements AttributeConverter<Integer, String> {
        @Override
        public String convertToDatabaseColumn(Integer attribute) {
            return String.valueOf(attribute);
        }

        @Override
        public Integer convertToEntityAttribute(String data) {
            return Integer.valueOf(data);
        }
    }

    static class Hidden extends Plain {
        Hidden(int some) {}
    }

    @Entity
    static class Loop {
        @Id
        int id;

        Node node;
        Empty empty;

        @Embedded
        Locale locale;
    }

    @Embeddable
    static class Node {
        @Version
        int value;

        Node next;
    }

    @Embeddable
    static class Empty {}

    @Entity
    @Table(
            indexes = {
                @Index(columnList = "nothing"),
                @Index(columnList = "id, a"),
                @Index(columnList = "keys(a)"),
                @Index(columnList = "keys(tags)"),
                @Index(columnList = "a", unique = true),
                @Index(columnList = "a", options = "LOCAL"),
                @Index(name = "no name", columnList = "a")
            })
    @TableOptions({"gc_grace_seconds", "comment = 'a' AND cdc = true", "cdc = true", "CDC = false"})
    static class TableDetails {
        @Id
        int id;

        int a;
        Set<String> tags;
    }

    @Entity
    static class UserTypes {
        @Id
        int id;

        @CqlType("tuple<int>")
        TypedPair pair;

        TypedLoop loop;
        TypedMixed mixed;

        @CqlType("text")
        TypedStreet street;

        @CqlType("vector<float, 3>")
        List<Double> doubles;

        int[] numbers;
        List<TypedPair> pairs;
    }

    record TypedPair(int x, String y) {}

    @Embeddable
    @UserDefinedType("not-good")
    static class TypedLoop {
        List<TypedLoop> loops;
    }

    @Embeddable
    @UserDefinedType
    static class TypedMixed {
        @Version
        int version;

        Object anything;
        TypedPlace place;
    }

    @Embeddable
    record TypedPlace(int x) {}

    @Embeddable
    @UserDefinedType
    record TypedStreet(int number) {}

    @Entity
    static class TwoStreets {
        @Id
        int id;

        TypedStreet one;
        OtherTypedStreet other;
    }

    @Embeddable
    @UserDefinedType("typedStreet")
    record OtherTypedStreet(String number, String name) {}

    @Entity
    static class Generated {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        long id;

        @GeneratedValue
        UUID other;

        GeneratedPart part;
    }

    @Embeddable
    static class GeneratedPart {
        @GeneratedValue
        UUID inside;
    }

    @Entity
    static class GeneratedText {
        @Id
        @GeneratedValue
        @TimeUuid
        String id;
    }

    @Entity
    static class Statics {
        @Id
        @StaticColumn
        int id;

        @StaticColumn
        Home home;

        @Version
        @StaticColumn
        int version;
    }

    @Entity
    static class Counters {
        @Id
        @Counter
        long id;

        @Counter
        int hits;

        @Counter
        long right;

        String text;
        CounterPart part;
    }

    @Embeddable
    @UserDefinedType
    static class CounterPart {
        @Counter
        long inside;
    }

    @Entity
    @DefaultTtl(value = 1, unit = java.time.temporal.ChronoUnit.MONTHS)
    static class CellTimesOf {
        @Id
        @WriteTime("name")
        Long id;

        String name;
        Set<String> tags;

        @WriteTime("name")
        int written;

        @TimeToLive("name")
        long left;

        @PartitionKey
        int key;

        @TimeToLive("key")
        Integer ofKey;

        @WriteTime("tags")
        Long ofTags;

        @WriteTime("nothing")
        Long ofNothing;

        @WriteTime("name")
        @TimeToLive("name")
        Long both;
    }

    @Entity
    @DefaultTtl(-1)
    static class NegativeTtl {
        @Id
        int id;
    }

    @Entity
    @DefaultTtl(5)
    @TableOptions("default_time_to_live = 5")
    static class TwiceTtl {
        @Id
        int id;
    }

    @Entity
    static class SaiIndexes {
        @Id
        int id;

        @SaiIndex(part = SaiIndex.Part.KEYS)
        int keys;

        @SaiIndex(part = SaiIndex.Part.FULL)
        Set<String> full;

        @SaiIndex(name = "\"no name\"")
        String named;

        @SaiIndex(options = {"ascii", "normalize = true", "normalize = false"})
        String options;

        @SaiIndex(similarity = SaiIndex.Similarity.COSINE)
        String similar;
    }

    @Entity
    @MaterializedView(of = NoId.class)
    @TableOptions("gc_grace_seconds = 5")
    static class ViewOfNothing {
        @Id
        int id;
    }
}
