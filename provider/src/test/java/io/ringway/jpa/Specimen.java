// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.CqlDuration;
import io.ringway.annotation.CqlType;
import io.ringway.annotation.Frozen;
import io.ringway.annotation.TimeUuid;
import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** An attribute of every type that is stored. */
@Entity
class Specimen {
    @Id
    int id;

    String string;
    Character character;
    char[] characters;
    byte[] bytes;
    ByteBuffer buffer;
    Boolean truth;
    Byte tiny;
    Short small;
    Integer whole;
    Long big;
    BigInteger huge;
    Float single;
    Double twice;
    BigDecimal decimal;

    @CqlType("tinyint")
    Long narrow;

    @CqlType("decimal")
    Double exact;

    LocalDate day;
    LocalTime time;
    OffsetTime offsetTime;
    YearMonth yearMonth;
    MonthDay monthDay;
    ZoneId zone;
    ZoneOffset zoneOffset;
    Instant instant;
    LocalDateTime dateTime;
    OffsetDateTime offset;
    ZonedDateTime zoned;
    Date date;
    Year year;
    CqlDuration cqlDuration;
    Duration duration;
    Period period;
    UUID uuid;

    @TimeUuid
    UUID timed;

    InetAddress address;
    Rank byOrdinal;

    @Enumerated(EnumType.STRING)
    Rank byName;

    Coded byCode;
    List<String> list;
    Set<Double> set;
    SortedSet<Integer> sorted;
    Map<String, Instant> map;

    @Frozen
    Map<LocalDate, List<Boolean>> frozenMap;

    @CqlType("tuple<int, text>")
    Pair pair;

    @CqlType("vector<float, 3>")
    float[] vector;

    @Frozen
    Part part;

    List<Part> parts;
    Map<String, Set<Integer>> nested;

    /** Stored as a tuple. */
    record Pair(int number, String text) {}

    /** Stored as a value of a user-defined type. */
    @Embeddable
    @UserDefinedType
    record Part(String name, LocalDate day) {}

    /** Stored by position or name. */
    enum Rank {
        LOW,
        HIGH
    }

    /** Stored by a value of its own. */
    enum Coded {
        A("a-1"),
        B("b-2");

        @EnumeratedValue
        private final String code;

        Coded(String code) {
            this.code = code;
        }
    }
}
