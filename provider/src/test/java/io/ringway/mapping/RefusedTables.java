// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.*;
import io.ringway.mapping.RefusedKeys.NoId;
import jakarta.persistence.*;
import java.util.*;

/** Tables, indexes, options and views that cannot be, each for the reasons that {@link ProblemsTest} expects. */
final class RefusedTables {
    private RefusedTables() {}

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

        @SaiIndex
        @WriteTime("similar")
        Long written;

        @SaiIndex
        @OneToMany(mappedBy = "id")
        List<SaiIndexes> inverse;
    }

    @Entity
    static class CounterIndex {
        @Id
        int id;

        @SaiIndex
        @Counter
        long hits;
    }

    @Entity
    static class SaiTypes {
        @Id
        @SaiIndex
        int id;

        @SaiIndex
        byte[] bytes;

        @SaiIndex(part = SaiIndex.Part.ENTRIES)
        Map<String, byte[]> byName;

        @SaiIndex(part = SaiIndex.Part.KEYS)
        Map<String, io.ringway.CqlDuration> durations;

        @SaiIndex
        OpenPart open;
    }

    @Embeddable
    @UserDefinedType("open_part")
    static class OpenPart {
        String text;
    }

    @Entity
    @MaterializedView(of = NoId.class)
    @TableOptions("default_time_to_live = 5")
    static class ViewOfNothing {
        @Id
        int id;
    }
}
