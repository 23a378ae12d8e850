// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ScanFacet.RingSplit;
import io.ringway.spi.ScanFacet.TokenRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final Ring MURMUR3 =
            Ring.of("org.apache.cassandra.dht.Murmur3Partitioner").orElseThrow();

    @Test
    void aRingThatIsOneSegmentIsDividedEvenly() {
        assertThat(MURMUR3.split(List.of(), 1).ranges())
                .containsExactly(new TokenRange(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(MURMUR3.split(tokens(Long.MIN_VALUE), 4).ranges())
                .extracting(TokenRange::upTo)
                .containsExactly(-4611686018427387905L, -1L, 4611686018427387903L, Long.MAX_VALUE);
    }

    @Test
    void whatWrapsAroundTheEndOfTheRingIsTwoPieces() {
        assertThat(MURMUR3.split(tokens(-100, 100), 3).ranges())
                .containsExactly(
                        new TokenRange(Long.MIN_VALUE, -100L),
                        new TokenRange(-100L, 100L),
                        new TokenRange(100L, Long.MAX_VALUE));
    }

    @Test
    void segmentsAreDividedInProportionToTheirWidth() {
        long quarter = Long.MIN_VALUE / 2;

        assertThat(MURMUR3.split(tokens(quarter), 8).ranges())
                .hasSize(8)
                .contains(
                        new TokenRange(Long.MIN_VALUE, Long.MIN_VALUE / 4 * 3),
                        new TokenRange(Long.MIN_VALUE / 4 * 3, quarter));
    }

    @Test
    void neighboursArePutTogetherWhenThereAreMore() {
        List<BigInteger> bounds = new ArrayList<>();
        new Random(5).longs(1000).forEach(token -> bounds.add(BigInteger.valueOf(token)));

        List<TokenRange> ranges = MURMUR3.split(bounds, 10).ranges();

        assertThat(ranges).hasSizeBetween(9, 10);
        assertThat(bounds)
                .containsAll(ranges.subList(0, ranges.size() - 1).stream()
                        .map(range -> BigInteger.valueOf((long) range.upTo()))
                        .toList());
    }

    @Test
    void piecesMeet() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<BigInteger> bounds = new ArrayList<>();
            random.longs(random.nextInt(40)).forEach(token -> bounds.add(BigInteger.valueOf(token)));
            bounds.add(BigInteger.valueOf(Long.MAX_VALUE));

            RingSplit split = MURMUR3.split(bounds, 1 + random.nextInt(60));

            long after = Long.MIN_VALUE;
            for (TokenRange range : split.ranges()) {
                assertThat(range.after()).as("seed " + seed).isEqualTo(after);
                assertThat((long) range.upTo()).as("seed " + seed).isGreaterThan(after);
                after = (long) range.upTo();
            }
            assertThat(after).as("seed " + seed).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void otherPartitioners() {
        Ring random = Ring.of("org.apache.cassandra.dht.RandomPartitioner").orElseThrow();
        RingSplit split = random.split(List.of(), 2);
        assertThat(split.token()).isEqualTo(Scalar.VARINT);
        assertThat(split.ranges())
                .containsExactly(
                        new TokenRange(
                                BigInteger.ONE.negate(), BigInteger.TWO.pow(126).subtract(BigInteger.ONE)),
                        new TokenRange(BigInteger.TWO.pow(126).subtract(BigInteger.ONE), BigInteger.TWO.pow(127)));
        assertThat(Ring.of("org.apache.cassandra.dht.ByteOrderedPartitioner")).isEmpty();
        assertThat(Ring.of("")).isEmpty();
    }

    private static List<BigInteger> tokens(long... tokens) {
        List<BigInteger> all = new ArrayList<>();
        for (long token : tokens) {
            all.add(BigInteger.valueOf(token));
        }
        return all;
    }
}
