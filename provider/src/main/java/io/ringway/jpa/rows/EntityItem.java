// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowReader;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entity of which the result has every column.
 *
 * @param columns the names that columns have in the result, by those of the table; of the others the name is the same
 * @param lockMode what a managed instance of it gets; {@code NONE} when nothing
 */
public record EntityItem(EntityMapping entity, Map<String, String> columns, LockModeType lockMode) implements RowItem {

    /** With the columns of the table. */
    public static EntityItem of(EntityMapping entity) {
        return new EntityItem(entity, Map.of(), LockModeType.NONE);
    }

    /**
     * As an annotation says.
     *
     * @param mapping the name of the result set mapping
     * @throws IllegalArgumentException RW-1522, when that is not possible
     */
    static EntityItem of(String mapping, EntityResult result, EntityModel model) {
        EntityMapping entity = model.find(result.entityClass())
                .orElseThrow(() -> refused(
                        mapping,
                        result.entityClass().getName() + " is no entity of the unit",
                        "Name one, or map a class that is none with @ConstructorResult"));
        Map<String, String> columns = new HashMap<>();
        for (FieldResult field : result.fields()) {
            String column = column(mapping, entity, field.name());
            if (columns.putIfAbsent(column, field.column()) != null) {
                throw refused(
                        mapping,
                        "The attribute '" + field.name() + "' of " + entity.name() + " is mapped twice",
                        "Leave one out");
            }
        }
        if (!result.discriminatorColumn().isEmpty()) {
            ColumnMapping discriminator = entity.discriminator();
            if (discriminator == null) {
                throw refused(mapping, entity.name() + " has no discriminator column", "Leave discriminatorColumn out");
            }
            columns.put(discriminator.column().label(), result.discriminatorColumn());
        }
        return new EntityItem(entity, Map.copyOf(columns), lockMode(mapping, result.lockMode()));
    }

    @Override
    public Class<?> type() {
        return entity.type();
    }

    @Override
    public Function<RowReader, @Nullable Object> reader(NativeStatement statement) {
        return EntityRows.reader(entity, columns, statement);
    }

    /** A reference of one column may be named without the attribute that its column is of. */
    private static String column(String mapping, EntityMapping entity, String attribute) {
        List<String> found = new ArrayList<>();
        for (ColumnMapping column : entity.readColumns()) {
            if (column.path().equals(attribute)) {
                return column.column().label();
            }
            if (column.path().startsWith(attribute + ".")) {
                found.add(column.column().label());
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw refused(
                mapping,
                entity.name() + (found.isEmpty() ? " has no attribute '" : " has several columns for '") + attribute
                        + "'",
                "Name one of "
                        + entity.readColumns().stream().map(ColumnMapping::path).toList());
    }

    /** OPTIMISTIC is what the annotation has when it says nothing: what a versioned entity has anyway. */
    private static LockModeType lockMode(String mapping, LockModeType mode) {
        return switch (mode) {
            case NONE, READ, OPTIMISTIC -> LockModeType.NONE;
            case WRITE, OPTIMISTIC_FORCE_INCREMENT -> mode;
            case PESSIMISTIC_READ, PESSIMISTIC_WRITE, PESSIMISTIC_FORCE_INCREMENT ->
                throw refused(
                        mapping,
                        "The lock mode " + mode + " is not possible",
                        "Use OPTIMISTIC or OPTIMISTIC_FORCE_INCREMENT");
        };
    }

    private static IllegalArgumentException refused(String mapping, String what, String remedy) {
        return new IllegalArgumentException(
                Problem.of("RW-1522", what).at(mapping).fix(remedy).text());
    }
}
