// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypeParserTest {
    @ParameterizedTest
    @EnumSource(Scalar.class)
    void readsEveryScalar(Scalar scalar) {
        assertThat(ColumnTypeParser.parse(scalar.cql())).isSameAs(scalar);
        assertThat(ColumnTypeParser.parse(" " + scalar.name() + " ")).isSameAs(scalar);
    }

    @Test
    void readsCollections() {
        assertThat(ColumnTypeParser.parse("list<ascii>")).isEqualTo(new ListOf(Scalar.ASCII, false));
        assertThat(ColumnTypeParser.parse("frozen<set<int>>")).isEqualTo(new SetOf(Scalar.INT, true));
        assertThat(ColumnTypeParser.parse("map< text,frozen <list<varchar>> >"))
                .isEqualTo(new MapOf(Scalar.TEXT, new ListOf(Scalar.TEXT, true), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address",
                "\"Address\"",
                "frozen<address>",
                "tuple<int, text>",
                "vector<float, 3>",
                "list<frozen<address>>",
                "'org.example.Type'",
                "shop2"
            })
    void leavesWhatItDoesNotMap(String cql) {
        assertThat(ColumnTypeParser.parse(cql)).isEqualTo(new Other(cql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a type's name is missing at position 1",
                "list|list takes one type",
                "map<int>|map takes 2 types",
                "list<int|a '>' is missing",
                "int>|unexpected '>'",
                "list<>|a type's name is missing at position 6",
                "frozen<int, int>|frozen takes one type",
                "vector<float, x>|a vector's dimension is missing",
                "\"Address|a quote is not closed"
            })
    void saysWhatIsWrong(String cql, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnTypeParser.parse(cql))
                .withMessageStartingWith("RW-1404: '" + cql + "' is not a CQL type.")
                .withMessageContaining(why.substring(1));
    }
}
