// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.*;
import io.ringway.mapping.RefusedEntities.Home;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.*;

/** Attributes of types that cannot be stored, each for the reasons that {@link ProblemsTest} expects. */
final class RefusedTypes {
    private RefusedTypes() {}

    @Entity
    static class Types {
        @Id
        int id;

        Serializable thing;
        List<?> wild;
        Map<String, Home> homes;
        ArrayList<String> concrete;
        Optional<String> maybe;
        List<OptionalInt> numbers;

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
        @Convert(attributeName = "street", converter = Plain.class)
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
}
