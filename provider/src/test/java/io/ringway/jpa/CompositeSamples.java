// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import io.ringway.jpa.Specimen.Pair;
import io.ringway.jpa.Specimen.Part;
import io.ringway.jpa.TypeSamples.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values of the attributes of a {@link Specimen} that consist of others: user-defined types, tuples, vectors, nested collections. */
final class CompositeSamples {
    private final Random random;
    private final UserDefinedType part;
    private final TupleType pair;

    CompositeSamples(long seed, CqlSession session, String keyspace) {
        random = new Random(seed);
        part = session.getMetadata()
                .getKeyspace(keyspace)
                .flatMap(schema -> schema.getUserDefinedType("part"))
                .orElseThrow();
        pair = DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT);
        pair.attach(session.getContext());
    }

    /** One value for each attribute. */
    Map<String, Sample> next() {
        Map<String, Sample> values = new HashMap<>();
        values.put("pair", pair(random.nextInt(), random.nextBoolean() ? null : text()));
        values.put(
                "vector",
                vector(random.nextFloat(), -random.nextFloat(), Float.intBitsToFloat(random.nextInt(1 << 30))));
        Sample one = part(text(), day());
        values.put("part", one);
        Sample other = part(random.nextBoolean() ? null : text(), random.nextBoolean() ? null : day());
        values.put(
                "parts",
                new Sample(
                        List.of(one.value(), other.value(), one.value()),
                        List.of(one.stored(), other.stored(), one.stored())));
        values.put("nested", Sample.of(nested()));
        return values;
    }

    /** By attribute: what is at the limits of each. */
    Map<String, List<Sample>> edges() {
        Map<String, List<Sample>> edges = new LinkedHashMap<>();
        edges.put("pair", List.of(pair(Integer.MIN_VALUE, ""), pair(0, "\uD83D\uDE00")));
        edges.put(
                "vector",
                List.of(
                        vector(Float.NaN, -0.0f, 0.0f),
                        vector(Float.MIN_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY)));
        edges.put("part", List.of(part("", null), part(null, TypeSamples.FIRST_DAY)));
        Sample empty = part(null, null);
        edges.put("parts", List.of(new Sample(List.of(empty.value()), List.of(empty.stored()))));
        edges.put("nested", List.of(Sample.of(Map.of("", Set.of())), Sample.of(Map.of("a", Set.of(0)))));
        return edges;
    }

    private Sample pair(int number, String text) {
        TupleValue stored = pair.newValue().setInt(0, number).setString(1, text);
        return new Sample(new Pair(number, text), stored);
    }

    private static Sample vector(float... values) {
        List<Float> stored = new ArrayList<>();
        for (float value : values) {
            stored.add(value);
        }
        return new Sample(values, CqlVector.newInstance(stored));
    }

    private Sample part(String name, LocalDate day) {
        UdtValue stored = part.newValue().setString("name", name).setLocalDate("day", day);
        return new Sample(new Part(name, day), stored);
    }

    private Map<String, Set<Integer>> nested() {
        Map<String, Set<Integer>> nested = new HashMap<>();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            Set<Integer> numbers = new LinkedHashSet<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                numbers.add(random.nextInt());
            }
            nested.put(text(), numbers);
        }
        return nested;
    }

    private String text() {
        return Integer.toString(random.nextInt(), 36);
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt());
    }
}
