// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.uuid.Uuids;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeUuidsTest {
    private final TimeUuids uuids = new TimeUuids();

    @Test
    void theDriverReadsTheMoment() {
        long before = System.currentTimeMillis();
        UUID made = uuids.next();

        assertThat(made.version()).isEqualTo(1);
        assertThat(made.variant()).isEqualTo(2);
        assertThat(Uuids.unixTimestamp(made)).isBetween(before, System.currentTimeMillis());
        assertThat(made.node() & 0x0100_0000_0000L).isNotZero();
    }

    @Test
    void eachIsLaterThanTheOneBefore() {
        List<UUID> made = Stream.generate(uuids::next).limit(10_000).toList();

        assertThat(made)
                .isSortedAccordingTo(Comparator.comparingLong(UUID::timestamp))
                .doesNotHaveDuplicates();
    }

    @Test
    void threadsGetDifferentOnes() {
        assertThat(IntStream.range(0, 50_000)
                        .parallel()
                        .mapToObj(each -> uuids.next())
                        .distinct()
                        .count())
                .isEqualTo(50_000);
        assertThat(new TimeUuids().next().getLeastSignificantBits())
                .isNotEqualTo(uuids.next().getLeastSignificantBits());
    }
}
