// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import jakarta.persistence.EnumType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides how the values of an attribute in one column are stored. */
final class AttributeTypes {
    private static final Set<Class<?>> LISTS = Set.of(Collection.class, List.class);
    private static final Set<Class<?>> SETS = Set.of(Set.class, SortedSet.class, NavigableSet.class);
    private static final Set<Class<?>> MAPS = Set.of(Map.class, SortedMap.class, NavigableMap.class);

    private final Problems problems;
    private final Converters converters;
    private final EnumStorage enums;

    AttributeTypes(Problems problems, Converters converters) {
        this.problems = problems;
        this.converters = converters;
        this.enums = new EnumStorage(problems);
    }

    /** @return null when the attribute cannot be stored, which is then told */
    @Nullable
    ValueType of(TypeHints hints, Type type, TypeVariables variables) {
        Class<?> raw = variables.raw(type);
        if (raw == null) {
            return unknown(hints, type);
        }
        ConversionHint hint = hints.conversion("");
        boolean whole = convertsWhole(hints, raw, hint);
        if (!whole && (LISTS.contains(raw) || SETS.contains(raw))) {
            return collection(hints, raw, variables.argument(type, 0), variables);
        }
        if (!whole && MAPS.contains(raw)) {
            return map(hints, raw, variables.argument(type, 0), variables.argument(type, 1), variables);
        }
        return single(hints, raw, hints.column(), hint, hints.enumerated());
    }

    /** Whether a converter takes the collection itself; otherwise it concerns the elements. */
    private boolean convertsWhole(TypeHints hints, Class<?> raw, ConversionHint hint) {
        Class<?> converter = hint.converter();
        if (converter == null) {
            return hints.convertsBySelf() && converters.automatic(raw) != null;
        }
        Converters.Known known = converters.of(converter);
        return known != null && known.javaType().isAssignableFrom(raw);
    }

    private @Nullable ValueType collection(
            TypeHints hints, Class<?> raw, @Nullable Type argument, TypeVariables variables) {
        boolean set = SETS.contains(raw);
        ColumnType explicit = hints.column();
        ColumnType wanted = explicit instanceof ListOf list && !set
                ? list.element()
                : explicit instanceof SetOf other && set ? other.element() : null;
        if (explicit != null && wanted == null) {
            return mismatch(hints, raw, explicit, set ? "a set" : "a list");
        }
        ValueType element = element(hints, argument, wanted, hints.enumerated(), hints.conversion(""), variables);
        if (element == null) {
            return null;
        }
        ColumnType natural = set ? new SetOf(element.column(), false) : new ListOf(element.column(), false);
        return new CollectionValue(raw, explicit == null ? natural : explicit, element, hints.where());
    }

    private @Nullable ValueType map(
            TypeHints hints,
            Class<?> raw,
            @Nullable Type keyArgument,
            @Nullable Type valueArgument,
            TypeVariables variables) {
        ColumnType explicit = hints.column();
        MapOf wanted = explicit instanceof MapOf map ? map : null;
        if (explicit != null && wanted == null) {
            return mismatch(hints, raw, explicit, "a map");
        }
        ValueType key = element(
                hints,
                keyArgument,
                wanted == null ? null : wanted.key(),
                hints.keyEnumerated(),
                hints.conversion("key"),
                variables);
        ValueType value = element(
                hints,
                valueArgument,
                wanted == null ? null : wanted.value(),
                hints.enumerated(),
                hints.valueConversion(),
                variables);
        if (key == null || value == null) {
            return null;
        }
        ColumnType column = explicit == null ? new MapOf(key.column(), value.column(), false) : explicit;
        return new MapValue(raw, column, key, value, hints.where());
    }

    private @Nullable ValueType element(
            TypeHints hints,
            @Nullable Type type,
            @Nullable ColumnType wanted,
            @Nullable EnumType style,
            ConversionHint hint,
            TypeVariables variables) {
        Class<?> raw = type == null ? null : variables.raw(type);
        if (raw == null) {
            problems.add(Problem.of("RW-1109", "The type of the collection's elements is unknown")
                    .at(hints.where())
                    .because("The column needs it")
                    .fix("Declare it with a class as type argument, such as List<String>"));
            return null;
        }
        boolean converted = hint.converter() != null || converters.automatic(raw) != null;
        if (!converted && !raw.isEnum() && Scalars.natural(FieldKind.boxed(raw)) == null) {
            problems.add(Problem.of("RW-1109", "A collection of " + raw.getTypeName() + " cannot be stored")
                    .at(hints.where())
                    .because("The elements of a collection column are values of one CQL type each")
                    .fix("Add @Convert with an AttributeConverter to such a type, or store the elements as an entity"));
            return null;
        }
        return single(hints, raw, wanted, hint, style);
    }

    private @Nullable ValueType single(
            TypeHints hints,
            Class<?> raw,
            @Nullable ColumnType explicit,
            ConversionHint hint,
            @Nullable EnumType style) {
        Class<?> boxed = FieldKind.boxed(raw);
        Class<?> converter = hint.converter();
        boolean automatic = converter == null && !hint.disabled() && hints.convertsBySelf() && style == null;
        Converters.Known known =
                converter != null ? converters.of(converter) : automatic ? converters.automatic(boxed) : null;
        if (converter != null && known == null) {
            return null;
        }
        if (known != null) {
            return converted(hints, boxed, explicit, known);
        }
        return plain(hints, boxed, explicit, style);
    }

    private @Nullable ValueType converted(
            TypeHints hints, Class<?> boxed, @Nullable ColumnType explicit, Converters.Known known) {
        if (!known.javaType().isAssignableFrom(boxed)) {
            problems.add(Problem.of("RW-1114", "The converter does not fit the attribute")
                    .at(hints.where())
                    .because(known.converter().getClass().getName() + " converts "
                            + known.javaType().getName() + ", the attribute is a " + boxed.getName()));
            return null;
        }
        ValueType basic = plain(hints, FieldKind.boxed(known.databaseType()), explicit, null);
        return basic == null
                ? null
                : new ConvertedValue(boxed, known.converter(), basic, !Immutables.contains(boxed), hints.where());
    }

    private @Nullable ValueType plain(
            TypeHints hints, Class<?> boxed, @Nullable ColumnType explicit, @Nullable EnumType style) {
        if (explicit != null && !(explicit instanceof Scalar)) {
            return mismatch(hints, boxed, explicit, "a scalar");
        }
        Scalar scalar = (Scalar) explicit;
        if (boxed.isEnum()) {
            return enums.of(boxed, style, scalar, hints.where());
        }
        Scalar natural = Scalars.natural(boxed);
        if (natural == null) {
            return unsupported(hints, boxed);
        }
        Scalar chosen = scalar == null ? hints.temporal(boxed, natural) : scalar;
        Conversion conversion = Scalars.conversion(boxed, chosen);
        if (conversion == null || chosen == Scalar.COUNTER) {
            problems.add(Problem.of("RW-1115", "A " + boxed.getTypeName() + " does not fit a column of type " + chosen)
                    .at(hints.where())
                    .fix("Use one of " + names(boxed) + ", or @Convert"));
            return null;
        }
        return new ScalarValue(boxed, chosen, conversion);
    }

    private static String names(Class<?> boxed) {
        return Scalars.holding(boxed).stream()
                .filter(scalar -> scalar != Scalar.COUNTER)
                .map(Scalar::cql)
                .collect(Collectors.joining(", "));
    }

    private @Nullable ValueType mismatch(TypeHints hints, Class<?> raw, ColumnType explicit, String natural) {
        problems.add(Problem.of("RW-1115", "A " + raw.getTypeName() + " does not fit a column of type " + explicit)
                .at(hints.where())
                .fix("Leave the type to Ringway, or name the type of " + natural));
        return null;
    }

    private @Nullable ValueType unsupported(TypeHints hints, Class<?> type) {
        boolean collection = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        problems.add(Problem.of("RW-1109", "The type " + type.getTypeName() + " cannot be stored")
                .at(hints.where())
                .because("No CQL type is mapped to it")
                .fix(
                        collection
                                ? "Declare the attribute as a List, Set or Map"
                                : "Add @Convert with an AttributeConverter to a type that can be stored, make it an @Embeddable,"
                                        + " or mark the attribute @Transient"));
        return null;
    }

    private @Nullable ValueType unknown(TypeHints hints, Type type) {
        problems.add(Problem.of("RW-1109", "The type " + type.getTypeName() + " is not a class")
                .at(hints.where())
                .because("The entity leaves it open, and the column needs it")
                .fix("Bind the type variable in the entity's extends clause, or declare a class"));
        return null;
    }
}
