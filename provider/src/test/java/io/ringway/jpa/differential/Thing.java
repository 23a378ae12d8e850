// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A row with nulls. */
@Entity
@IdClass(Thing.Id.class)
public class Thing {
    private static final String[] WORDS = {"", "a", "ab", "abc", "b%", "B_", "ä"};

    @PartitionKey
    String kind;

    @ClusteringKey(order = 0)
    int shelf;

    @ClusteringKey(order = 1, descending = true)
    int number;

    @SaiIndex
    Integer size;

    Long weight;
    String word;
    Boolean good;

    @SaiIndex
    Set<String> tags = new HashSet<>();

    @SaiIndex(part = SaiIndex.Part.ENTRIES)
    Map<String, Integer> points = new HashMap<>();

    @ManyToOne
    Thing next;

    protected Thing() {}

    /** The id. */
    public record Id(String kind, int shelf, int number) {}

    static Thing random(Random random, int number) {
        Thing thing = new Thing();
        thing.kind = kind(random);
        thing.shelf = random.nextInt(3);
        thing.number = number;
        thing.size = random.nextInt(4) == 0 ? null : random.nextInt(5);
        thing.weight = random.nextInt(4) == 0 ? null : (long) random.nextInt(4);
        thing.word = random.nextInt(4) == 0 ? null : WORDS[random.nextInt(WORDS.length)];
        thing.good = random.nextInt(4) == 0 ? null : random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            thing.tags.add(word(random));
            thing.points.put(word(random), random.nextInt(3));
        }
        return thing;
    }

    Long sizeAsLong() {
        return size == null ? null : (long) size;
    }

    static String kind(Random random) {
        return random.nextBoolean() ? "x" : "y";
    }

    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
