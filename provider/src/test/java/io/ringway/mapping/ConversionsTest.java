// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.UserDefinedType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Converters that are named from outside: of parts, of what is inherited, of keys and values, of fields. */
class ConversionsTest {

    static class Digits implements AttributeConverter<String, Integer> {
        @Override
        public Integer convertToDatabaseColumn(String text) {
            return text == null ? null : Integer.valueOf(text);
        }

        @Override
        public String convertToEntityAttribute(Integer number) {
            return number == null ? null : String.valueOf(number);
        }
    }

    private static List<String> columns(Class<?> entity) {
        return EntityModel.of(List.of(entity)).entity(entity).columns().stream()
                .map(column -> column.path() + " " + column.column().type())
                .toList();
    }

    @Embeddable
    static class Zip {
        String area;

        @Convert(converter = Digits.class)
        String code;
    }

    @Embeddable
    static class Address {
        String town;

        @Convert(attributeName = "area", converter = Digits.class)
        Zip zip;
    }

    @Entity
    static class Home {
        @Id
        int id;

        @Convert(attributeName = "zip.code", disableConversion = true)
        @Convert(attributeName = "town", converter = Digits.class)
        Address address;
    }

    @Test
    void partsOfEmbeddables() {
        assertThat(columns(Home.class))
                .containsExactly("address.town int", "address.zip.area int", "address.zip.code text", "id int");
    }

    @MappedSuperclass
    abstract static class Named {
        @Id
        int id;

        String name;

        Map<String, String> titles;
    }

    @Entity
    @Convert(attributeName = "name", converter = Digits.class)
    @Convert(attributeName = "titles.key", converter = Digits.class)
    static class Person extends Named {}

    @Test
    void whatIsInherited() {
        assertThat(columns(Person.class)).containsExactly("id int", "name int", "titles map<int, text>");
    }

    @Embeddable
    @UserDefinedType("phone")
    static class Phone {
        String number;
        String prefix;
    }

    @Entity
    static class Phones {
        @Id
        int id;

        @Convert(attributeName = "prefix", converter = Digits.class)
        List<Phone> all;

        @Convert(attributeName = "prefix", converter = Digits.class)
        Phone first;

        @Convert(attributeName = "key", converter = Digits.class)
        @Convert(attributeName = "value.prefix", converter = Digits.class)
        Map<String, Phone> named;

        @Convert(converter = Digits.class)
        Map<String, String> values;
    }

    @Test
    void keysValuesAndFields() {
        assertThat(columns(Phones.class))
                .containsExactly(
                        "all list<frozen<phone>>",
                        "first phone",
                        "id int",
                        "named map<int, frozen<phone>>",
                        "values map<text, int>");
        EntityModel model = EntityModel.of(List.of(Phones.class));
        Phones phones = new Phones();
        phones.first = new Phone();
        phones.first.prefix = "39";
        ColumnMapping first = model.entity(Phones.class).columns().get(1);
        assertThat(first.get(phones)).isEqualTo(java.util.Arrays.asList(null, 39));
    }
}
