// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.Counter;
import io.ringway.annotation.CqlType;
import io.ringway.annotation.DefaultTtl;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.MaterializedView;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.SaiIndex;
import io.ringway.annotation.SaiIndex.Part;
import io.ringway.annotation.SaiIndex.Similarity;
import io.ringway.annotation.StaticColumn;
import io.ringway.annotation.TableOptions;
import io.ringway.annotation.TimeToLive;
import io.ringway.annotation.WriteTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of docs/LAYOUT.md, as the page shows them: tables, keys and static columns. */
@SuppressWarnings("unused")
final class LayoutTables {
    private LayoutTables() {}

    @Entity
    static class Automobile {
        @Id
        private String plate;

        private LocalDate builtAt;

        @Column(name = "\"colourCode\"")
        private int colour;

        @Version
        private long version;
    }

    @Entity
    @Table(schema = "metering", name = "readings")
    @IdClass(ReadingId.class)
    static class Reading {
        @Id
        private UUID meter;

        @Id
        private LocalDate day;

        @ClusteringKey(descending = true)
        private Instant at;

        private BigDecimal value;
    }

    record ReadingId(UUID meter, LocalDate day, Instant at) {}

    @Entity
    @IdClass(StopId.class)
    static class Stop {
        @PartitionKey
        private String line;

        @ClusteringKey
        private int position;

        @StaticColumn
        private String operator;

        private String platform;
    }

    record StopId(String line, int position) {}

    @Entity
    @Table(name = "stop")
    static class StopLine {
        @Id
        @Column(name = "line")
        private String name;

        @StaticColumn
        private String operator;
    }

    @Entity
    @DefaultTtl(value = 30, unit = ChronoUnit.DAYS)
    static class Ticket {
        @Id
        private String code;

        private String name;

        @WriteTime("name")
        private Instant namedAt;

        @TimeToLive("name")
        private Integer secondsLeft;
    }

    @Entity
    static class Visits {
        @Id
        private String page;

        @Counter
        private long seen;

        @Counter
        private long bought;
    }

    @Entity
    @IdClass(StandingId.class)
    static class Standing {
        @PartitionKey
        private String game;

        @ClusteringKey
        private String player;

        private Integer points;
        private String remark;
    }

    private record StandingId(String game, String player) {}

    @Entity
    @IdClass(RankId.class)
    @MaterializedView(of = Standing.class)
    static class Rank {
        @PartitionKey
        private String game;

        @ClusteringKey(order = 0, descending = true)
        private Integer points;

        @ClusteringKey(order = 1)
        private String player;
    }

    private record RankId(String game, Integer points, String player) {}

    @Entity
    @Table(comment = "what is sold", indexes = @Index(columnList = "maker"))
    @TableOptions({"gc_grace_seconds = 3600", "compaction = {'class': 'LeveledCompactionStrategy'}"})
    static class Product {
        @Id
        private String code;

        @Frozen
        @SaiIndex
        private List<String> groups;

        @CqlType("vector<float, 3>")
        @SaiIndex(similarity = Similarity.COSINE)
        private float[] likeness;

        private String maker;

        @SaiIndex(options = "case_sensitive = false")
        private String name;

        @SaiIndex(part = Part.KEYS)
        @SaiIndex(part = Part.VALUES)
        @SaiIndex(part = Part.ENTRIES, name = "product_by_property")
        private Map<String, String> properties;

        @SaiIndex
        private Set<String> tags;
    }
}
