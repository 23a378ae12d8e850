// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnTypeParser;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The column that tells of which class a row is, and the value of each class (Jakarta Persistence 3.2, 11.1.12). */
final class Discriminator {
    private static final String NAME = "DTYPE";

    private final Column column;
    private final ScalarValue type;
    private final Map<Class<?>, Object> values = new HashMap<>();

    private Discriminator(Column column, ScalarValue type) {
        this.column = column;
        this.type = type;
    }

    /** @return null when it cannot be one, which is then told */
    static @Nullable Discriminator read(Class<?> root, List<Class<?>> members, Metadata metadata, Problems problems) {
        DiscriminatorColumn annotation = metadata.find(root, DiscriminatorColumn.class);
        String entity = metadata.entityName(root);
        String name = CqlName.of(annotation == null ? "" : annotation.name(), NAME);
        DiscriminatorType kind = annotation == null ? DiscriminatorType.STRING : annotation.discriminatorType();
        Class<?> javaType = kind == DiscriminatorType.INTEGER ? Integer.class : String.class;
        Scalar scalar = scalar(annotation == null ? "" : annotation.columnDefinition(), javaType);
        Conversion conversion = scalar == null ? null : Scalars.conversion(javaType, scalar);
        if (scalar == null || conversion == null) {
            problems.add(Problem.of(
                            "RW-1181",
                            "A discriminator of type " + kind + " does not stand in a column of type "
                                    + Objects.requireNonNull(annotation).columnDefinition())
                    .at(entity)
                    .fix("Take text or ascii for STRING and CHAR, int, smallint or tinyint for INTEGER"));
            return null;
        }
        Discriminator discriminator =
                new Discriminator(new Column(name, scalar), new ScalarValue(javaType, scalar, conversion));
        for (Class<?> member : members) {
            if (!Modifier.isAbstract(member.getModifiers())) {
                discriminator.value(member, kind, metadata, problems);
            }
        }
        return discriminator;
    }

    private static @Nullable Scalar scalar(String written, Class<?> javaType) {
        if (written.isEmpty()) {
            return javaType == Integer.class ? Scalar.INT : Scalar.TEXT;
        }
        try {
            ColumnType type = ColumnTypeParser.parse(written);
            return type instanceof Scalar scalar ? scalar : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private void value(Class<?> member, DiscriminatorType kind, Metadata metadata, Problems problems) {
        DiscriminatorValue annotation = metadata.find(member, DiscriminatorValue.class);
        String entity = metadata.entityName(member);
        if (annotation == null && kind != DiscriminatorType.STRING) {
            problems.add(Problem.of("RW-1181", "The class has no discriminator value")
                    .at(entity)
                    .because("Only a discriminator of type STRING has one by itself: the entity's name")
                    .fix("Give one by @DiscriminatorValue"));
            return;
        }
        String written = annotation == null ? entity : annotation.value();
        Object value = stored(written, kind);
        if (value == null) {
            problems.add(Problem.of("RW-1181", "'" + written + "' is not a discriminator value of type " + kind)
                    .at(entity)
                    .because("The column " + column + " cannot hold it so")
                    .fix("Give another one by @DiscriminatorValue"));
            return;
        }
        for (Map.Entry<Class<?>, Object> other : values.entrySet()) {
            if (other.getValue().equals(value)) {
                problems.add(Problem.of("RW-1181", "Two classes have the discriminator value " + written)
                        .at(metadata.entityName(other.getKey()) + " and " + entity)
                        .because("A row would be of both")
                        .fix("Give one of them another by @DiscriminatorValue"));
            }
        }
        values.put(member, value);
    }

    private @Nullable Object stored(String written, DiscriminatorType kind) {
        try {
            return switch (kind) {
                case STRING -> written;
                case CHAR -> written.length() == 1 ? written : null;
                case INTEGER -> type.toStorage(Integer.valueOf(written));
            };
        } catch (IllegalArgumentException unfit) {
            return null;
        }
    }

    Column column() {
        return column;
    }

    /** The storage value of a class; null for one that is abstract. */
    @Nullable
    Object value(Class<?> member) {
        return values.get(member);
    }

    /**
     * The column of a class, which has the same value for each of its instances.
     *
     * @param ordinal of an attribute that is always loaded
     */
    ColumnMapping mapping(Class<?> member, int index, int ordinal) {
        Place place = new Place(new Constant(type.fromStorage(values.get(member))), 0, type.javaType());
        return new ColumnMapping(
                new ColumnMapping.ColumnPlace(index, ordinal, column.name()),
                column,
                true,
                false,
                new Leaf(new Place[0], place, type));
    }

    /** What every instance of a class holds. */
    private static final class Constant extends FieldAccess {
        private final @Nullable Object value;

        Constant(@Nullable Object value) {
            this.value = value;
        }

        @Override
        public @Nullable Object get(Object owner, int position) {
            return value;
        }
    }
}
