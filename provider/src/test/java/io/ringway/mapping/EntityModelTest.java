// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityModelTest {
    @Entity
    static class Automobile {
        @Id
        private String plate;

        private int seats;
        private Instant builtAt;

        @Column(name = "\"Colour\"")
        private String colour;

        @Transient
        private String note;

        static int count;
    }

    @Entity(name = "Person")
    @Table(schema = "People", name = "Citizens")
    static class Citizen {
        @Id
        private Long number;
    }

    private final EntityModel model = EntityModel.of(List.of(Automobile.class, Citizen.class));

    @Test
    void namesAreFoldedUnlessQuoted() {
        EntityMapping automobile = model.entity(Automobile.class);
        assertThat(automobile.name()).isEqualTo("Automobile");
        assertThat(automobile.table()).isEqualTo("automobile");
        assertThat(automobile.schema()).isEmpty();
        assertThat(automobile.columns().stream().map(ColumnMapping::column).map(Object::toString))
                .containsExactly("builtat timestamp", "Colour text", "plate text", "seats int");
        EntityMapping person = model.byName("Person").orElseThrow();
        assertThat(person.table()).isEqualTo("citizens");
        assertThat(person.schema()).contains("people");
    }

    @Test
    void attributesStandByOrdinal() {
        EntityMapping automobile = model.entity(Automobile.class);
        assertThat(automobile.attributes())
                .extracting(AttributeMapping::name)
                .containsExactly("builtAt", "colour", "plate", "seats");
        assertThat(automobile.attributes())
                .extracting(AttributeMapping::ordinal)
                .containsExactly(0, 1, 2, 3);
        assertThat(automobile.attributes()).extracting(AttributeMapping::id).containsExactly(false, false, true, false);
        assertThat(automobile.attribute("seats").orElseThrow().javaType()).isEqualTo(int.class);
        assertThat(automobile.attribute("note")).isEmpty();
        assertThat(automobile.valueColumns())
                .extracting(ColumnMapping::path)
                .containsExactly("builtAt", "colour", "seats");
        assertThat(automobile.enhanced()).isFalse();
    }

    @Test
    void entitiesAreFoundByClassAndName() {
        assertThat(model.entities()).extracting(EntityMapping::index).containsExactly(0, 1);
        assertThat(model.find(String.class)).isEmpty();
        assertThat(model.byName("Citizen")).isEmpty();
        assertThatThrownBy(() -> model.entity(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1101: java.lang.String is not an entity of this unit. Entities: Automobile, Person.");
    }

    @Test
    void aRowGoesThroughAnEntityAndBack() {
        EntityMapping mapping = model.entity(Automobile.class);
        Automobile written = new Automobile();
        written.plate = "W-1";
        written.seats = 5;
        written.builtAt = Instant.parse("2026-01-02T03:04:05.678Z");
        MemoryRow row = new MemoryRow(4);
        for (ColumnMapping column : mapping.columns()) {
            column.write(written, row, column.index(), Nulls.UNSET);
        }
        assertThat(row.written(1)).isSameAs(MemoryRow.UNSET);
        assertThat(row.asPrimitive(3)).isTrue();

        Automobile read = (Automobile) mapping.newInstance();
        for (AttributeMapping attribute : mapping.attributes()) {
            attribute.read(row, MemoryRow.slots(4), read);
        }
        assertThat(read.plate).isEqualTo("W-1");
        assertThat(read.seats).isEqualTo(5);
        assertThat(read.builtAt).isEqualTo(written.builtAt);
        assertThat(read.colour).isNull();
    }

    @Test
    void erasedNullsAreBoundAsNull() {
        ColumnMapping colour = model.entity(Automobile.class).columns().get(1);
        MemoryRow row = new MemoryRow(4);
        colour.write(new Automobile(), row, 1, Nulls.ERASE);
        assertThat(row.written(1)).isNull();
        assertThat(colour.get(new Automobile())).isNull();
    }
}
