// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    @Test
    void arithmeticStaysInItsTypeAndDoesNotWrap() {
        assertThat(Arithmetic.add(1, 2, Integer.class)).isEqualTo(3);
        assertThat(Arithmetic.subtract(1, 2L, Long.class)).isEqualTo(-1L);
        assertThat(Arithmetic.multiply(2, 1.5, Double.class)).isEqualTo(3.0);
        assertThat(Arithmetic.divide(7, 2, Integer.class)).isEqualTo(3);
        assertThat(Arithmetic.divide(1, new BigDecimal(3), BigDecimal.class))
                .isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
        assertThat(Arithmetic.divide(BigInteger.TEN, 4, BigInteger.class)).isEqualTo(BigInteger.TWO);
        assertThat(Arithmetic.negate(5L, Long.class)).isEqualTo(-5L);
        assertThat(Arithmetic.add(1.5f, 1, Float.class)).isEqualTo(2.5f);
        assertThatThrownBy(() -> Arithmetic.add(Integer.MAX_VALUE, 1, Integer.class))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.divide(Long.MIN_VALUE, -1, Long.class))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Arithmetic.divide(1, 0, Integer.class)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void substringCountsFromOneAndTakesWhatIsThere() {
        assertThat(Texts.substring("ringway", 1, 4)).isEqualTo("ring");
        assertThat(Texts.substring("ringway", 5, 100)).isEqualTo("way");
        assertThat(Texts.substring("ringway", 5, Integer.MAX_VALUE)).isEqualTo("way");
        assertThat(Texts.substring("ringway", 0, 2)).isEqualTo("r");
        assertThat(Texts.substring("ringway", 9, 1)).isEmpty();
        assertThat(Texts.left("ringway", 4)).isEqualTo("ring");
        assertThat(Texts.right("ringway", 3)).isEqualTo("way");
        assertThat(Texts.right("way", 30)).isEqualTo("way");
    }

    @Test
    void locateAndTrim() {
        assertThat(Texts.locate("a", "banana", 1)).isEqualTo(2);
        assertThat(Texts.locate("a", "banana", 3)).isEqualTo(4);
        assertThat(Texts.locate("x", "banana", 1)).isZero();
        assertThat(Texts.trim("xxaxx", 'x', true, true)).isEqualTo("a");
        assertThat(Texts.trim("xxaxx", 'x', true, false)).isEqualTo("axx");
        assertThat(Texts.trim("xxaxx", 'x', false, true)).isEqualTo("xxa");
        assertThat(Texts.trim("xxxx", 'x', true, true)).isEmpty();
    }

    @Test
    void numberFunctionsKeepTheType() {
        assertThat(NumberFunctions.abs(-3)).isEqualTo(3);
        assertThat(NumberFunctions.ceiling(1.2)).isEqualTo(2.0);
        assertThat(NumberFunctions.floor(new BigDecimal("-1.2"))).isEqualTo(new BigDecimal("-2"));
        assertThat(NumberFunctions.round(2.345, 2)).isEqualTo(2.35);
        assertThat(NumberFunctions.round(1249, -2)).isEqualTo(1200);
        assertThat(NumberFunctions.round(7L, 3)).isEqualTo(7L);
        assertThat(NumberFunctions.mod(7, 4)).isEqualTo(3);
        assertThat(NumberFunctions.mod(-7L, 4)).isEqualTo(-3L);
        assertThat(NumberFunctions.sign(-0.5)).isEqualTo(-1);
        assertThat(NumberFunctions.sign(BigInteger.ZERO)).isZero();
        assertThatThrownBy(() -> NumberFunctions.abs(Integer.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void fieldsOfMoments() {
        Instant moment = Instant.parse("2026-11-28T15:55:21.500Z");
        assertThat(Moments.year(moment)).isEqualTo(2026);
        assertThat(Moments.quarter(moment)).isEqualTo(4);
        assertThat(Moments.month(LocalDate.of(2026, 11, 28))).isEqualTo(11);
        assertThat(Moments.week(moment)).isEqualTo(48);
        assertThat(Moments.day(LocalDateTime.of(2026, 11, 28, 1, 2))).isEqualTo(28);
        assertThat(Moments.hour(moment)).isEqualTo(15);
        assertThat(Moments.minute(LocalTime.of(1, 2))).isEqualTo(2);
        assertThat(Moments.second(moment)).isEqualTo(21.5f);
        assertThat(Moments.date(moment)).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(Moments.time(moment)).isEqualTo(LocalTime.of(15, 55, 21, 500_000_000));
    }

    @Test
    void casts() {
        assertThat(Casts.cast(new BigDecimal("1E+2"), String.class)).isEqualTo("100");
        assertThat(Casts.cast("42", Integer.class)).isEqualTo(42);
        assertThat(Casts.cast(2.9, Long.class)).isEqualTo(2L);
        assertThat(Casts.cast("1.5", Double.class)).isEqualTo(1.5);
        assertThat(Casts.cast(3, Float.class)).isEqualTo(3f);
        assertThatThrownBy(() -> Casts.cast("many", Integer.class))
                .hasMessage("RW-1902: 'many' is no Integer. CAST takes what the type can hold; a fraction is cut off.");
        assertThatThrownBy(() -> Casts.cast(Long.MAX_VALUE, Integer.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Casts.cast(Double.NaN, Integer.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
