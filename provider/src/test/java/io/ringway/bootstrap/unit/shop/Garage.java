// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

public class Garage {

    @Entity
    public static class Slot {
        @Id
        int number;
    }

    @Converter
    public static class YesNo implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean attribute) {
            return attribute ? "yes" : "no";
        }

        @Override
        public Boolean convertToEntityAttribute(String column) {
            return column.equals("yes");
        }
    }
}
