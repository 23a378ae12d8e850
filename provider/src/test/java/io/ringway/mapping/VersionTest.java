// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Entity
    static class Counted {
        @Id
        int id;

        @Version
        int version;
    }

    @Entity
    static class Small {
        @Id
        int id;

        @Version
        Short version;
    }

    @Entity
    static class Big {
        @Id
        int id;

        @Version
        Long version;
    }

    @Entity
    static class Dated {
        @Id
        int id;

        @Version
        Instant version;
    }

    @Entity
    static class Local {
        @Id
        int id;

        @Version
        LocalDateTime version;
    }

    @Entity
    static class Stamped {
        @Id
        int id;

        @Version
        Timestamp version;
    }

    private static VersionMapping version(Class<?> type) {
        return EntityModel.of(List.of(type)).entity(type).version();
    }

    @Test
    void numbersCountFromOne() {
        assertThat(version(Counted.class).initial()).isEqualTo(1);
        assertThat(version(Counted.class).next(4)).isEqualTo(5);
        assertThat(version(Counted.class).next(Integer.MAX_VALUE)).isEqualTo(1);
        assertThat(version(Small.class).next((short) 4)).isEqualTo((short) 5);
        assertThat(version(Big.class).next(4L)).isEqualTo(5L);
    }

    @Test
    void momentsOnlyGrow() {
        Instant future = Instant.parse("2999-01-01T00:00:00Z");
        assertThat(version(Dated.class).next(future)).isEqualTo(future.plusMillis(1));
        assertThat((Instant) version(Dated.class).initial())
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(version(Local.class).next(LocalDateTime.parse("2999-01-01T00:00:00")))
                .isEqualTo(LocalDateTime.parse("2999-01-01T00:00:00.001"));
        assertThat(version(Stamped.class).next(Timestamp.from(future))).isEqualTo(Timestamp.from(future.plusMillis(1)));
    }

    @Test
    void versionsAreSetAndBound() {
        VersionMapping version = version(Counted.class);
        Counted entity = new Counted();
        version.set(entity, 8);
        assertThat(version.get(entity)).isEqualTo(8);
        MemoryRow row = new MemoryRow(1);
        version.write(8, row, 0);
        assertThat(row.written(0)).isEqualTo(8);
        version.write(null, row, 0);
        assertThat(row.written(0)).isNull();
        assertThat(version.column().path()).isEqualTo("version");
    }
}
