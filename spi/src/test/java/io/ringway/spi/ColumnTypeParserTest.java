// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void readsTuplesAndVectors() {
        assertThat(ColumnTypeParser.parse("tuple<int, list<text>>"))
                .isEqualTo(new TupleOf(List.of(Scalar.INT, new ListOf(Scalar.TEXT, true))))
                .isEqualTo(ColumnTypeParser.parse("frozen<tuple<int, frozen<list<text>>>>"))
                .hasToString("frozen<tuple<int, frozen<list<text>>>>");
        assertThat(ColumnTypeParser.parse("vector<float,3>"))
                .isEqualTo(new VectorOf(3))
                .hasToString("vector<float, 3>");
    }

    @Test
    void readsUserTypesThatItIsTold() {
        UserType street = new UserType("Street\"s", List.of(new Column("name", Scalar.TEXT)), false);
        UserType address = new UserType("address", List.of(new Column("street", street)), false);
        Map<String, UserType> types = Map.of("address", address, "Street\"s", street);

        assertThat(ColumnTypeParser.parse("Address", name -> Optional.ofNullable(types.get(name))))
                .isEqualTo(address)
                .hasToString("address");
        assertThat(ColumnTypeParser.parse(
                        "list<frozen<\"Street\"\"s\">>", name -> Optional.ofNullable(types.get(name))))
                .isEqualTo(new ListOf(street, false))
                .hasToString("list<frozen<\"Street\"\"s\">>");
        assertThat(address.fields().get(0).type()).isEqualTo(street.inner());
    }

    @Test
    void whatStandsInsideIsFrozen() {
        assertThat(ColumnTypeParser.parse("map<text, list<set<int>>>"))
                .hasToString("map<text, frozen<list<frozen<set<int>>>>>");
        assertThat(new UserType("order", List.of(), true)).hasToString("frozen<\"order\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address",
                "\"Address\"",
                "frozen<address>",
                "tuple<int, address>",
                "vector<int, 3>",
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
