// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM shop.car",
                "select a from \"Shop\" . \"Car\" where b = 'from car'",
                "INSERT INTO shop.car (id) VALUES (1) -- into car",
                "BEGIN BATCH UPDATE a.b SET c = 1 WHERE d = 2; DELETE FROM a.b WHERE d = 3 APPLY BATCH"
            })
    void qualified(String cql) {
        assertThat(new NativeText(cql).qualified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM car",
                "UPDATE \"Car\" SET a = 1 WHERE b = 2",
                "BEGIN BATCH UPDATE a.b SET c = 1 WHERE d = 2; DELETE FROM b WHERE d = 3 APPLY BATCH",
                "LIST ROLES"
            })
    void unqualifiedOrInDoubt(String cql) {
        assertThat(new NativeText(cql).qualified()).isFalse();
    }

    @Test
    void use() {
        assertThat(new NativeText(" use shop").changesKeyspace()).isTrue();
        assertThat(new NativeText("/* x */ USE \"Shop\";").changesKeyspace()).isTrue();
        assertThat(new NativeText("SELECT used FROM a.b").changesKeyspace()).isFalse();
    }

    @Test
    void conditional() {
        assertThat(new NativeText("UPDATE a.b SET c = 1 WHERE d = 2 if c = 0").conditional())
                .isTrue();
        assertThat(new NativeText("INSERT INTO a.b (d) VALUES (1) IF NOT EXISTS").conditional())
                .isTrue();
        assertThat(new NativeText("UPDATE a.b SET c = ' if ', \"if\" = 1 WHERE d = 2 -- if").conditional())
                .isFalse();
        assertThat(new NativeText("UPDATE a.gif SET if_c = 1 WHERE d = 2").conditional())
                .isFalse();
    }
}
