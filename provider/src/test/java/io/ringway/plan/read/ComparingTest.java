// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparingTest {
    @Test
    void numbersAreEqualByValueWhateverTheirTypes() {
        List<Object> ones = List.of((byte) 1, (short) 1, 1, 1L, 1f, 1d, BigInteger.ONE, new BigDecimal("1.00"));
        for (Object left : ones) {
            for (Object right : ones) {
                assertThat(Comparing.equal(left, right))
                        .as("%s = %s", left, right)
                        .isTrue();
                assertThat(Comparing.key(left)).isEqualTo(Comparing.key(right));
            }
        }
        assertThat(Comparing.equal(0.1f, new BigDecimal("0.1"))).isTrue();
        assertThat(Comparing.equal(0.0, -0.0)).isTrue();
        assertThat(Comparing.equal(Long.MAX_VALUE, (double) Long.MAX_VALUE)).isFalse();
    }

    @Test
    void nullIsUnknown() {
        assertThat(Comparing.equal(null, 1)).isNull();
        assertThat(Comparing.equal(null, null)).isNull();
    }

    @Test
    void notANumberIsTheGreatestAndEqualsItself() {
        assertThat(Comparing.compare(Double.NaN, Double.POSITIVE_INFINITY)).isPositive();
        assertThat(Comparing.equal(Double.NaN, Double.NaN)).isTrue();
        assertThat(Comparing.compare(Double.POSITIVE_INFINITY, new BigDecimal("1e400")))
                .isPositive();
    }

    @Test
    void textIsOrderedAsItsBytes() {
        List<String> texts = List.of("", "a", "ab", "b", "é", "\uE000", "\uFFFF", "\uD83D\uDE00", "\uD83D\uDE00a");
        for (String left : texts) {
            for (String right : texts) {
                int bytes = Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
                assertThat(Integer.signum(Comparing.compare(left, right)))
                        .as("%s, %s", left, right)
                        .isEqualTo(Integer.signum(bytes));
            }
        }
    }

    @Test
    void bytesAreUnsigned() {
        assertThat(Comparing.compare(new byte[] {(byte) 0x80}, new byte[] {0x7f}))
                .isPositive();
        assertThat(Comparing.equal(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(Comparing.key(new byte[] {1})).isEqualTo(Comparing.key(new byte[] {1}));
    }

    @Test
    void uuidsAreOrderedAsColumnsOrderThem() {
        UUID early = UUID.fromString("ffffffff-0000-1000-8000-000000000000");
        UUID late = UUID.fromString("00000000-0001-1000-8000-000000000000");
        UUID random = UUID.fromString("00000000-0000-4000-8000-000000000000");
        UUID high = UUID.fromString("f0000000-0000-4000-8000-000000000000");

        assertThat(Comparing.compare(early, late)).isNegative();
        assertThat(Comparing.compare(late, random)).isNegative();
        assertThat(Comparing.compare(random, high)).isNegative();
    }

    @Test
    void whatHasNoOrderSaysSo() {
        assertThatThrownBy(() -> Comparing.compare(new Object(), new Object())).isInstanceOf(ClassCastException.class);
    }
}
