// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
    @ParameterizedTest
    @CsvSource({
        "ringway, ring%, true",
        "ringway, %way, true",
        "ringway, %ng%, true",
        "ringway, r_ngway, true",
        "ringway, ring, false",
        "ringway, _______, true",
        "ringway, ______, false",
        "ringway, %%%, true",
        "'', %, true",
        "'', _, false",
        "'', '', true",
        "a\uD83D\uDE00b, a_b, true",
        "a.b, a.b, true",
        "axb, a.b, false",
        "50%, 50!%, true",
        "500, 50!%, false",
        "a!b, a!!b, true"
    })
    void matches(String text, String pattern, boolean expected) {
        assertThat(LikePattern.of(pattern, '!').matches(text)).isEqualTo(expected);
    }

    @Test
    void anEscapeThatEscapesNothingIsRefused() {
        assertThatThrownBy(() -> LikePattern.of("a!b", '!'))
                .hasMessage(
                        "RW-1901: The escape character of the pattern 'a!b' escapes nothing. It can stand before %, _ and"
                                + " itself (Jakarta Persistence 3.2, 4.6.10).");
        assertThatThrownBy(() -> LikePattern.of("a!", '!')).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithRegularExpressions() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String text = random(random, "ab", 8);
            String pattern = random(random, "ab%_", 6);
            boolean expected = Pattern.matches(pattern.replace("%", ".*").replace("_", "."), text);
            assertThat(LikePattern.of(pattern, -1).matches(text))
                    .as("%s like %s", text, pattern)
                    .isEqualTo(expected);
        }
    }

    private static String random(Random random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
