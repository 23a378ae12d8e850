// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.VectorOf;
import jakarta.persistence.Embeddable;
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

    private final Metadata metadata;
    private final Problems problems;
    private final Converters converters;
    private final EnumStorage enums;
    private final FieldsTypes fields;

    AttributeTypes(
            Metadata metadata, Problems problems, Converters converters, AccessFactory access, ClassRules rules) {
        this.metadata = metadata;
        this.problems = problems;
        this.converters = converters;
        this.enums = new EnumStorage(problems);
        this.fields = new FieldsTypes(this, access, rules, metadata, problems);
    }

    /**
     * What is said of a value, of an attribute or inside one.
     *
     * @param part where it is in the attribute's value, such as "key"; empty for that itself, and for elements of a list or set
     * @param frozen whether it is stored as one value, as everything inside another value is
     */
    private record Use(
            @Nullable Type type,
            @Nullable ColumnType column,
            @Nullable EnumType style,
            ConversionHint conversion,
            String part,
            boolean frozen) {}

    /** The embeddables and records that are stored as one value, as far as attributes have them. */
    Collection<FieldsValue> parts() {
        return fields.made();
    }

    /** @return null when the attribute cannot be stored, which is then told */
    @Nullable
    ValueType of(TypeHints hints, Type type, TypeVariables variables) {
        return of(hints, type, variables, hints.frozen());
    }

    /** The type of the keys of a map of entities; null when they cannot be stored, which is then told. */
    @Nullable
    ValueType key(TypeHints hints, TypeVariables variables) {
        Type type = variables.argument(hints.member().genericType(), 0);
        return element(
                hints, new Use(type, null, hints.keyEnumerated(), hints.conversion("key"), "key", true), variables);
    }

    /** The type of an attribute that is a field of another value. */
    @Nullable
    ValueType inner(TypeHints hints, TypeVariables variables) {
        return of(hints, hints.member().genericType(), variables, true);
    }

    private @Nullable ValueType of(TypeHints hints, Type type, TypeVariables variables, boolean frozen) {
        Class<?> raw = variables.raw(type);
        if (raw == null) {
            return unknown(hints, type);
        }
        Use use = new Use(type, hints.column(), hints.enumerated(), hints.conversion(""), "", frozen);
        return value(hints, raw, use, variables);
    }

    private @Nullable ValueType value(TypeHints hints, Class<?> raw, Use use, TypeVariables variables) {
        if (!convertsWhole(hints, raw, use.conversion())) {
            if (use.column() instanceof VectorOf vector && VectorValue.TYPES.contains(raw)) {
                return vector(hints, raw, vector, use, variables);
            }
            if (LISTS.contains(raw) || SETS.contains(raw)) {
                return collection(hints, raw, use, variables);
            }
            if (MAPS.contains(raw)) {
                return map(hints, raw, use, variables);
            }
            if (raw.isRecord() && use.column() instanceof TupleOf tuple) {
                return fields.tuple(raw, tuple, hints, use.part());
            }
            if (FieldsTypes.isUserType(raw, metadata)) {
                return use.column() == null
                        ? fields.userType(raw, use.frozen(), hints, use.part())
                        : mismatch(hints, raw, use.column(), "a tuple, where it is a record");
            }
        }
        return single(hints, raw, use.column(), use.conversion(), use.style());
    }

    /** Whether a converter takes the value itself; with a collection it may concern the elements. */
    private boolean convertsWhole(TypeHints hints, Class<?> raw, ConversionHint hint) {
        Class<?> converter = hint.converter();
        if (converter == null) {
            return hints.convertsBySelf() && !hint.disabled() && converters.automatic(raw) != null;
        }
        Converters.Known known = converters.of(converter);
        return !isCollection(raw) || known != null && known.javaType().isAssignableFrom(raw);
    }

    private static boolean isCollection(Class<?> raw) {
        return LISTS.contains(raw) || SETS.contains(raw) || MAPS.contains(raw);
    }

    private @Nullable ValueType vector(
            TypeHints hints, Class<?> raw, VectorOf vector, Use use, TypeVariables variables) {
        Type argument = use.type() == null ? null : variables.argument(use.type(), 0);
        return raw.isArray() || argument == Float.class
                ? new VectorValue(raw, vector, hints.where())
                : mismatch(hints, raw, vector, "a list; a vector's elements are of the type Float");
    }

    private @Nullable ValueType collection(TypeHints hints, Class<?> raw, Use use, TypeVariables variables) {
        boolean set = SETS.contains(raw);
        ColumnType explicit = use.column();
        ColumnType wanted = explicit instanceof ListOf list && !set
                ? list.element()
                : explicit instanceof SetOf other && set ? other.element() : null;
        if (explicit != null && wanted == null) {
            return mismatch(hints, raw, explicit, set ? "a set" : "a list");
        }
        ValueType element = element(
                hints,
                new Use(argument(use, 0, variables), wanted, use.style(), use.conversion(), use.part(), true),
                variables);
        if (element == null) {
            return null;
        }
        ColumnType natural = set ? new SetOf(element.column(), false) : new ListOf(element.column(), false);
        return new CollectionValue(raw, column(use, natural), element, hints.where());
    }

    private @Nullable ValueType map(TypeHints hints, Class<?> raw, Use use, TypeVariables variables) {
        ColumnType explicit = use.column();
        MapOf wanted = explicit instanceof MapOf map ? map : null;
        if (explicit != null && wanted == null) {
            return mismatch(hints, raw, explicit, "a map");
        }
        String within = use.part().isEmpty() ? "" : use.part() + ".";
        Use keys = new Use(
                argument(use, 0, variables),
                wanted == null ? null : wanted.key(),
                hints.keyEnumerated(),
                hints.conversion(within + "key"),
                within + "key",
                true);
        Use values = new Use(
                argument(use, 1, variables),
                wanted == null ? null : wanted.value(),
                use.style(),
                hints.valueConversion(within + "value"),
                within + "value",
                true);
        ValueType key = element(hints, keys, variables);
        ValueType value = element(hints, values, variables);
        return key == null || value == null
                ? null
                : new MapValue(
                        raw, column(use, new MapOf(key.column(), value.column(), false)), key, value, hints.where());
    }

    private static ColumnType column(Use use, ColumnType natural) {
        ColumnType column = use.column() == null ? natural : use.column();
        return use.frozen() ? column.inner() : column;
    }

    private static @Nullable Type argument(Use use, int index, TypeVariables variables) {
        return use.type() == null ? null : variables.argument(use.type(), index);
    }

    private @Nullable ValueType element(TypeHints hints, Use use, TypeVariables variables) {
        Class<?> raw = use.type() == null ? null : variables.raw(use.type());
        if (raw == null) {
            problems.add(Problem.of("RW-1109", "The type of the collection's elements is unknown")
                    .at(hints.where())
                    .because("The column needs it")
                    .fix("Declare it with a class as type argument, such as List<String>"));
            return null;
        }
        boolean converted = use.conversion().converter() != null || converters.automatic(raw) != null;
        if (!converted && !isElement(raw, use)) {
            problems.add(
                    Problem.of("RW-1109", "A collection of " + raw.getTypeName() + " cannot be stored")
                            .at(hints.where())
                            .because("The elements of a collection column are values of one CQL type each")
                            .fix(
                                    metadata.has(raw, Embeddable.class)
                                            ? "Annotate the embeddable with @UserDefinedType"
                                            : "Add @Convert with an AttributeConverter to such a type, or store the elements as an entity"));
            return null;
        }
        return value(hints, raw, use, variables);
    }

    private boolean isElement(Class<?> raw, Use use) {
        return raw.isEnum()
                || isCollection(raw)
                || FieldsTypes.isUserType(raw, metadata)
                || raw.isRecord() && use.column() instanceof TupleOf
                || raw.isArray() && use.column() instanceof VectorOf
                || Scalars.natural(FieldKind.boxed(raw)) != null;
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
        Scalar chosen = scalar == null ? hints.narrowed(boxed, natural) : scalar;
        Conversion conversion = Scalars.conversion(boxed, chosen);
        if (conversion == null || chosen == Scalar.COUNTER && !hints.counter()) {
            problems.add(Problem.of("RW-1115", "A " + boxed.getTypeName() + " does not fit a column of type " + chosen)
                    .at(hints.where())
                    .fix("Use one of " + names(boxed) + ", or @Convert"));
            return null;
        }
        return new ScalarValue(boxed, chosen, conversion, hints.where());
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
        problems.add(Problem.of("RW-1109", "The type " + type.getTypeName() + " cannot be stored")
                .at(hints.where())
                .because("No CQL type is mapped to it")
                .fix(remedy(type)));
        return null;
    }

    private String remedy(Class<?> type) {
        if (OptionalContent.isOptional(type)) {
            return "Declare the field as what the " + type.getSimpleName()
                    + " holds, and let a method return it as one; a property's getter may do so";
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return "Declare the attribute as a List, Set or Map";
        }
        if (type == float[].class) {
            return "Name the type of a vector, such as @CqlType(\"vector<float, 3>\"), or declare a List<Float>";
        }
        if (type.isArray()) {
            return "Declare the attribute as a List, or add @Convert with an AttributeConverter";
        }
        return metadata.has(type, Embeddable.class)
                ? "Annotate the embeddable with @UserDefinedType: an embeddable inside another value is one value too"
                : "Add @Convert with an AttributeConverter to a type that can be stored, make it an @Embeddable,"
                        + " or mark the attribute @Transient";
    }

    private @Nullable ValueType unknown(TypeHints hints, Type type) {
        problems.add(Problem.of("RW-1109", "The type " + type.getTypeName() + " is not a class")
                .at(hints.where())
                .because("The entity leaves it open, and the column needs it")
                .fix("Bind the type variable in the entity's extends clause, or declare a class"));
        return null;
    }
}
