// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads column types as CQL writes them, such as {@code frozen<map<text, list<int>>>}. */
public final class ColumnTypeParser {
    private final String text;
    private final Function<String, Optional<ColumnType.UserType>> userTypes;
    private int position;

    private ColumnTypeParser(String text, Function<String, Optional<ColumnType.UserType>> userTypes) {
        this.text = text;
        this.userTypes = userTypes;
    }

    /**
     * The type that a text names, in any case and spacing. A well-formed type that Ringway does not map, such as a name
     * that is no native type, is a {@link ColumnType.Other} with the text as it was given.
     *
     * @throws IllegalArgumentException when the text is not a CQL type
     */
    public static ColumnType parse(String cql) {
        return parse(cql, name -> Optional.empty());
    }

    /**
     * As {@link #parse(String)}, with the user-defined types of a keyspace.
     *
     * @param userTypes gives a type for its name as the database stores it
     * @throws IllegalArgumentException when the text is not a CQL type
     */
    public static ColumnType parse(String cql, Function<String, Optional<ColumnType.UserType>> userTypes) {
        ColumnTypeParser parser = new ColumnTypeParser(cql.strip(), userTypes);
        ColumnType type = parser.type(false);
        if (parser.position < parser.text.length()) {
            throw parser.refusal("unexpected '" + parser.text.substring(parser.position) + "'");
        }
        return type;
    }

    private ColumnType type(boolean frozen) {
        skipSpace();
        int start = position;
        String name = name();
        List<ColumnType> parts = arguments(name);
        String whole = text.substring(start, position).strip();
        return switch (name) {
            case "frozen" -> frozen(parts, whole);
            case "list" ->
                elements(name, parts, 1) ? new ColumnType.ListOf(parts.get(0), frozen) : new ColumnType.Other(whole);
            case "set" ->
                elements(name, parts, 1) ? new ColumnType.SetOf(parts.get(0), frozen) : new ColumnType.Other(whole);
            case "map" ->
                elements(name, parts, 2)
                        ? new ColumnType.MapOf(parts.get(0), parts.get(1), frozen)
                        : new ColumnType.Other(whole);
            case "tuple" ->
                mapped(parts) && !parts.isEmpty() ? new ColumnType.TupleOf(parts) : new ColumnType.Other(whole);
            case "vector" -> vector(parts, whole);
            default -> parts.isEmpty() ? named(name, whole) : new ColumnType.Other(whole);
        };
    }

    /** Of floats; other vectors are not mapped. */
    private static ColumnType vector(List<ColumnType> parts, String whole) {
        return parts.size() == 2 && parts.get(0) == ColumnType.Scalar.FLOAT
                ? new ColumnType.VectorOf(Integer.parseInt(parts.get(1).cql()))
                : new ColumnType.Other(whole);
    }

    private ColumnType named(String name, String whole) {
        if (name.equals("varchar")) {
            return ColumnType.Scalar.TEXT;
        }
        for (ColumnType.Scalar scalar : ColumnType.Scalar.values()) {
            if (scalar.cql().equals(name)) {
                return scalar;
            }
        }
        String stored =
                name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
        Optional<ColumnType.UserType> userType = userTypes.apply(stored);
        return userType.isPresent() ? userType.get() : new ColumnType.Other(whole);
    }

    private ColumnType frozen(List<ColumnType> parts, String whole) {
        if (parts.size() != 1) {
            throw refusal("frozen takes one type");
        }
        ColumnType part = parts.get(0);
        boolean freezes =
                part.isCollection() || part instanceof ColumnType.UserType || part instanceof ColumnType.TupleOf;
        return freezes ? part.inner() : new ColumnType.Other(whole);
    }

    /** Whether every element is a type that Ringway maps. */
    private boolean elements(String name, List<ColumnType> parts, int count) {
        if (parts.size() != count) {
            throw refusal(name + " takes " + (count == 1 ? "one type" : count + " types"));
        }
        return mapped(parts);
    }

    private static boolean mapped(List<ColumnType> parts) {
        return parts.stream().noneMatch(ColumnType.Other.class::isInstance);
    }

    private List<ColumnType> arguments(String name) {
        List<ColumnType> parts = new ArrayList<>(2);
        skipSpace();
        if (!accept('<')) {
            return parts;
        }
        do {
            skipSpace();
            parts.add(name.equals("vector") && !parts.isEmpty() ? dimension() : type(false));
            skipSpace();
        } while (accept(','));
        if (!accept('>')) {
            throw refusal("a '>' is missing");
        }
        return parts;
    }

    private ColumnType dimension() {
        int start = position;
        while (position < text.length() && Character.isDigit(text.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw refusal("a vector's dimension is missing");
        }
        return new ColumnType.Other(text.substring(start, position));
    }

    private String name() {
        int start = position;
        if (position < text.length() && (text.charAt(position) == '"' || text.charAt(position) == '\'')) {
            return quoted(text.charAt(position));
        }
        while (position < text.length() && namePart(text.charAt(position), position == start)) {
            position++;
        }
        if (position == start) {
            throw refusal("a type's name is missing at position " + (start + 1));
        }
        return text.substring(start, position).toLowerCase(Locale.ROOT);
    }

    private String quoted(char quote) {
        int start = position;
        int end = text.indexOf(quote, start + 1);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
            end = text.indexOf(quote, end + 2);
        }
        if (end < 0) {
            throw refusal("a quote is not closed");
        }
        position = end + 1;
        return text.substring(start, position);
    }

    private static boolean namePart(char character, boolean first) {
        return character == '_'
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (!first && character >= '0' && character <= '9');
    }

    private boolean accept(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException(Problem.of("RW-1404", "'" + text + "' is not a CQL type")
                .because(Character.toUpperCase(why.charAt(0)) + why.substring(1))
                .fix("Write the type as CQL does, such as tinyint or list<ascii>")
                .text());
    }
}
