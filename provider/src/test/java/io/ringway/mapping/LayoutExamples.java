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
import io.ringway.annotation.UserDefinedType;
import io.ringway.annotation.WriteTime;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of docs/LAYOUT.md, as the page shows them. */
@SuppressWarnings("unused")
final class LayoutExamples {
    private LayoutExamples() {}

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
    static class Parcel {
        @Id
        private UUID number;

        private Handover pickup;

        @AttributeOverride(name = "at", column = @Column(name = "delivered_at"))
        @AssociationOverride(name = "depot", joinColumns = @JoinColumn(name = "goal"))
        private Handover delivery;
    }

    @Embeddable
    static class Handover {
        private Instant at;

        @ManyToOne(fetch = FetchType.LAZY)
        private Depot depot;
    }

    @Entity
    static class Building {
        @EmbeddedId
        private Place place;

        private Contact owner;

        @AttributeOverride(name = "mail", column = @Column(name = "tenant_mail"))
        @AttributeOverride(name = "phone", column = @Column(name = "tenant_phone"))
        private Contact tenant;
    }

    @Embeddable
    record Place(
            @PartitionKey String country,
            @PartitionKey String town,
            @ClusteringKey int house) {}

    @Embeddable
    static class Contact {
        private String mail;
        private String phone;
    }

    @Entity
    static class Article {
        @Id
        private long number;

        private List<String> notes;

        @ElementCollection
        private Set<Size> sizes;

        @Enumerated(EnumType.STRING)
        private Size usual;

        private Map<String, BigDecimal> prices;
        private Quality quality;

        @CqlType("tinyint")
        private int rating;

        @Column(columnDefinition = "timeuuid")
        private UUID changed;

        @Convert(converter = LocaleConverter.class)
        private Locale language;
    }

    enum Size {
        SMALL,
        LARGE
    }

    enum Quality {
        FIRST("A"),
        SECOND("B");

        @EnumeratedValue
        private final String mark;

        Quality(String mark) {
            this.mark = mark;
        }
    }

    static final class LocaleConverter extends StateTest.LocaleConverter {}

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
    static class Depot {
        @Id
        private String code;
    }

    @Entity
    static class Trip {
        @Id
        private UUID id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Depot start;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "goal")
        private Depot destination;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "bus_line", referencedColumnName = "line_code")
        @JoinColumn(name = "bus_number", referencedColumnName = "number")
        private Bus bus;
    }

    @Entity
    static class Line {
        @Id
        private String code;
    }

    @Entity
    @IdClass(BusId.class)
    static class Bus {
        @PartitionKey
        @ManyToOne
        private Line line;

        @ClusteringKey
        private int number;

        private int seats;
    }

    @Embeddable
    record BusId(String line, int number) {}

    @Entity
    static class Seat {
        @EmbeddedId
        private SeatId id;

        @MapsId("bus")
        @ManyToOne
        @JoinColumn(name = "line", referencedColumnName = "line_code")
        @JoinColumn(name = "bus", referencedColumnName = "number")
        private Bus bus;

        private String cover;
    }

    @Embeddable
    record SeatId(@PartitionKey BusId bus, @ClusteringKey int row) {}

    @Entity
    static class Customer {
        @Id
        private UUID number;

        private Address home;

        @Frozen
        private Address birthplace;

        private Map<String, Address> others;
        private List<Set<String>> groups;

        @CqlType("tuple<date, int>")
        private Visit lastVisit;

        @CqlType("vector<float, 4>")
        private float[] taste;
    }

    @Embeddable
    @UserDefinedType
    static class Address {
        private String city;
        private Street street;
    }

    @Embeddable
    @UserDefinedType("street")
    record Street(@Column(name = "street_name") String name, int number) {}

    record Visit(LocalDate day, int rooms) {}

    @Entity
    static class Playlist {
        @Id
        private long id;

        @OneToMany(mappedBy = "playlist")
        @OrderBy("votes DESC")
        private List<Vote> votes;

        @ManyToMany
        private Set<Singer> singers;

        @OneToMany
        @OrderColumn
        @JoinTable(name = "guest_appearances")
        private List<Singer> guests;

        @ManyToMany
        @MapKeyColumn(name = "slot")
        @JoinTable(name = "headliners")
        private Map<String, Singer> headliners;
    }

    @Entity
    @IdClass(VoteId.class)
    static class Vote {
        @PartitionKey
        @ManyToOne
        private Playlist playlist;

        @ClusteringKey
        private String listener;

        private int votes;
    }

    record VoteId(long playlist, String listener) {}

    @Entity
    static class Singer {
        @Id
        private String name;
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
    @IdClass(PaymentId.class)
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
    abstract static class Payment {
        @PartitionKey
        UUID customer;

        @ClusteringKey
        UUID number;

        BigDecimal amount;
    }

    record PaymentId(UUID customer, UUID number) {}

    @Entity
    @DiscriminatorValue("C")
    static class CardPayment extends Payment {
        String holder;
    }

    @Entity
    @DiscriminatorValue("T")
    static class Transfer extends Payment {
        String iban;
        LocalDate due;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Signal {
        @Id
        UUID id;

        Instant at;
    }

    @Entity
    static class Alarm extends Signal {
        int level;
    }

    @Entity
    @Table(name = "heartbeats")
    static class Heartbeat extends Signal {
        String node;
    }

    @MappedSuperclass
    private abstract static class Document<K> {
        @Id
        private K id;

        private Instant created;
    }

    @Entity
    static class Report extends Document<UUID> {
        private String author;
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
