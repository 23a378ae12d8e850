// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void showsTheLine() {
        Excerpt excerpt = new Excerpt("SELECT a\nFROM A a\r\nWHERE", 14);

        assertThat(excerpt.place()).isEqualTo("line 2, column 6");
        assertThat(excerpt.marked()).isEqualTo("\n    FROM A a\n         ^");
    }

    @Test
    void showsTheEnd() {
        Excerpt excerpt = new Excerpt("FROM", 4);

        assertThat(excerpt.place()).isEqualTo("line 1, column 5");
        assertThat(excerpt.marked()).isEqualTo("\n    FROM\n        ^");
        assertThat(new Excerpt("", 0).marked()).isEqualTo("\n    \n    ^");
        assertThat(new Excerpt("\n", 0).place()).isEqualTo("line 1, column 1");
        assertThat(new Excerpt("\n", 1).place()).isEqualTo("line 2, column 1");
    }

    @Test
    void cutsALongLine() {
        String text = "a".repeat(200) + "X" + "b".repeat(200);

        assertThat(new Excerpt(text, 200).marked())
                .isEqualTo("\n    …" + "a".repeat(50) + "X" + "b".repeat(49) + "…\n    " + " ".repeat(51) + "^");
    }

    @Test
    void isInsideOfTheText() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> new Excerpt("a", 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> new Excerpt("a", -1));
    }
}
