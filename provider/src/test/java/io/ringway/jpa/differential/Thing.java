// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.SaiIndex;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.util.Random;

/** A row with nulls. */
@Entity
@IdClass(Thing.Id.class)
public class Thing {
    private static final String[] WORDS = {"", "a", "ab", "abc", "b%", "B_", "ä"};

    @PartitionKey
    String kind;

    @ClusteringKey
    int number;

    @SaiIndex
    Integer size;

    Long weight;
    String word;
    Boolean good;

    protected Thing() {}

    /** The id. */
    public record Id(String kind, int number) {}

    static Thing random(Random random, int number) {
        Thing thing = new Thing();
        thing.kind = kind(random);
        thing.number = number;
        thing.size = random.nextInt(4) == 0 ? null : random.nextInt(5);
        thing.weight = random.nextInt(4) == 0 ? null : (long) random.nextInt(4);
        thing.word = random.nextInt(4) == 0 ? null : WORDS[random.nextInt(WORDS.length)];
        thing.good = random.nextInt(4) == 0 ? null : random.nextBoolean();
        return thing;
    }

    static String kind(Random random) {
        return random.nextBoolean() ? "x" : "y";
    }

    static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
