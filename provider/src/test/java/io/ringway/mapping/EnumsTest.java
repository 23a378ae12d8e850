// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.MappingException;
import io.ringway.RingwayException;
import io.ringway.annotation.CqlType;
import io.ringway.mapping.parts.Coded;
import io.ringway.spi.ColumnType.Scalar;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Enums with codes of their own, wherever an enum can stand. */
class EnumsTest {
    private final EntityMapping parcels = EntityModel.of(
                    List.of(Coded.Shipment.class, Coded.Route.class, Coded.ByLetter.class))
            .entity(Coded.Shipment.class);

    @Test
    void theCodesTypeIsTheColumnsWhereverTheEnumStands() {
        assertThat(parcels.columns().stream().map(Object::toString))
                .containsExactly(
                        "converted -> converted text",
                        "counts -> counts map<text, int>",
                        "crate.size -> size text",
                        "id -> id smallint",
                        "labels -> labels map<smallint, text>",
                        "plain -> plain int",
                        "route -> route route",
                        "sizes -> sizes set<text>",
                        "stages -> stages list<tinyint>",
                        "styled -> styled text",
                        "wide -> wide bigint");
    }

    @Test
    void everyPlaceStoresTheCodeAndFindsTheConstantAgain() {
        Coded.Shipment shipment = Coded.Shipment.full();
        assertThat(stored("converted", shipment)).isEqualTo("letter-L");
        assertThat(stored("counts", shipment)).isEqualTo(Map.of("s", 1_000));
        assertThat(stored("crate.size", shipment)).isEqualTo("l");
        assertThat(stored("id", shipment)).isEqualTo((short) 700);
        assertThat(stored("labels", shipment)).isEqualTo(Map.of((short) 700, "far"));
        assertThat(stored("plain", shipment)).isEqualTo(2_000);
        assertThat(stored("route", shipment)).isEqualTo(List.of((byte) -2, "s"));
        assertThat(stored("sizes", shipment)).isEqualTo(Set.of("s", "l"));
        assertThat(stored("stages", shipment)).isEqualTo(List.of((byte) -2, (byte) 1));
        assertThat(stored("styled", shipment)).isEqualTo("l");
        assertThat(stored("wide", shipment)).isEqualTo(7L);

        MemoryRow row = new MemoryRow(parcels.columns().size());
        parcels.columns().forEach(column -> column.write(shipment, row, column.index(), Nulls.UNSET));
        Object read = parcels.newInstance();
        int[] slots = MemoryRow.slots(parcels.columns().size());
        parcels.attributes().forEach(attribute -> attribute.read(row, slots, read));
        assertThat(read).usingRecursiveComparison().isEqualTo(shipment);
    }

    private Object stored(String path, Object entity) {
        return parcels.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElseThrow()
                .get(entity);
    }

    @Test
    void anUnknownCodeIsToldWithItsPlace() {
        for (String attribute : List.of("plain", "sizes")) {
            AttributeMapping mapping = parcels.attribute(attribute).orElseThrow();
            MemoryRow row = new MemoryRow(parcels.columns().size());
            row.setObject(mapping.firstColumn(), attribute.equals("plain") ? (Object) 3 : Set.of("xl"));
            Object entity = parcels.newInstance();

            assertThatThrownBy(() -> mapping.read(row, MemoryRow.slots(11), entity))
                    .isInstanceOf(RingwayException.class)
                    .hasMessage(
                            attribute.equals("plain")
                                    ? "RW-1123: The column holds 3, which is no constant of "
                                            + Coded.Weight.class.getName()
                                            + " [Shipment.plain]. It is stored as one of [1000, 2000]. Correct the row, or"
                                            + " add the constant."
                                    : "RW-1123: The column holds xl, which is no constant of "
                                            + Coded.Size.class.getName()
                                            + " [Shipment.sizes]. It is stored as one of [s, l]. Correct the row, or add the"
                                            + " constant.");
        }
    }

    @Test
    void nativeQueriesTakeAndGiveTheCodes() {
        assertThat(ValueTypes.toStorage(Coded.Size.LARGE, Scalar.TEXT)).isEqualTo("l");
        assertThat(ValueTypes.toStorage(Coded.Weight.HEAVY, Scalar.INT)).isEqualTo(2_000);
        assertThat(ValueTypes.fromStorage("s", Coded.Size.class)).isEqualTo(Coded.Size.SMALL);
        assertThat(ValueTypes.fromStorage(2_000, Coded.Weight.class)).isEqualTo(Coded.Weight.HEAVY);
        assertThat(ValueTypes.fromStorage((byte) -2, Coded.Stage.class)).isEqualTo(Coded.Stage.LOST);
        assertThatThrownBy(() -> ValueTypes.fromStorage("LARGE", Coded.Size.class))
                .hasMessageContaining("RW-1122");
        assertThatThrownBy(() -> ValueTypes.fromStorage(1, Coded.Weight.class)).hasMessageContaining("RW-1122");
    }

    @Entity
    static class Overflowing {
        @Id
        int id;

        @CqlType("tinyint")
        Coded.Weight weight;

        @Enumerated(EnumType.STRING)
        @CqlType("int")
        Coded.Size size;
    }

    @Test
    void aCodeThatItsColumnCannotHoldIsRefused() {
        assertThatThrownBy(() -> EntityModel.of(List.of(Overflowing.class)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "RW-1128: The values of the enum " + Coded.Weight.class.getName()
                                + " cannot be stored: the value 1000 does not fit a column of type tinyint [Overflowing.weight].")
                .hasMessageContaining("RW-1115: A column of type int cannot hold the enum " + Coded.Size.class.getName()
                        + " [Overflowing.size].");
    }
}
