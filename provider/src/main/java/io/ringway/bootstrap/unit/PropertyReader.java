// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.Problem;
import io.ringway.Replication;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single values. A bad one becomes a problem and its default goes on, so that one pass finds all. */
final class PropertyReader {
    private static final String REPLICATIONS =
            "simple:<copies> or network:<datacenter>=<copies>,..., such as simple:1 or network:dc1=3,dc2=2";

    private final UnitProperties properties;
    private final List<Problem> problems;

    PropertyReader(UnitProperties properties, List<Problem> problems) {
        this.properties = properties;
        this.problems = problems;
    }

    /** A constant, written in lower case and with hyphens: {@code drop-and-create}. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        return choice(name, otherwise.getDeclaringClass()).orElse(otherwise);
    }

    /** Likewise; empty when it is not set. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        UnitProperty property = properties.get(name);
        if (property == null) {
            return Optional.empty();
        }
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String written = property.value().toString().strip().toLowerCase(Locale.ROOT);
        for (E constant : constants) {
            if (written(constant).equals(written)) {
                return Optional.of(constant);
            }
        }
        String accepted = constants.stream().map(PropertyReader::written).collect(Collectors.joining(", "));
        return bad(property, "one of " + accepted, Optional.empty());
    }

    int positive(String name, int otherwise) {
        return from(1, name, otherwise);
    }

    /** A number that may be zero. */
    int natural(String name, int otherwise) {
        return from(0, name, otherwise);
    }

    private int from(int least, String name, int otherwise) {
        UnitProperty property = properties.get(name);
        if (property == null) {
            return otherwise;
        }
        Integer number = from(least, property.value().toString());
        return number != null ? number : bad(property, "a whole number from " + least + " on", otherwise);
    }

    /** Text that is not blank. */
    Optional<String> text(String name) {
        UnitProperty property = properties.get(name);
        if (property == null) {
            return Optional.empty();
        }
        if (property.value() instanceof CharSequence text && !text.toString().isBlank()) {
            return Optional.of(text.toString().strip());
        }
        return bad(property, "text that is not blank", Optional.empty());
    }

    /**
     * Text that others are not to know, and that messages do not show.
     *
     * @param least how many characters it has at least
     */
    @Nullable
    String secret(String name, int least) {
        UnitProperty property = properties.get(name);
        if (property == null) {
            return null;
        }
        String text = property.value() instanceof CharSequence written
                ? written.toString().strip()
                : "";
        if (text.length() < least) {
            problems.add(Problem.of("RW-1012", name + " is no text of at least " + least + " characters")
                    .because("Who guesses it can make cursors that are taken for Ringway's own")
                    .fix("Give it random characters, the same in every JVM that shares cursors"));
        }
        return text;
    }

    boolean flag(String name) {
        UnitProperty property = properties.get(name);
        String written =
                property == null ? "false" : property.value().toString().strip().toLowerCase(Locale.ROOT);
        if (property != null && !written.equals("true") && !written.equals("false")) {
            return bad(property, "true or false", false);
        }
        return written.equals("true");
    }

    /** A class name or an instance. */
    Optional<Object> object(String name) {
        UnitProperty property = properties.get(name);
        return property != null && property.value() instanceof CharSequence
                ? text(name).map(Object.class::cast)
                : Optional.ofNullable(property).map(UnitProperty::value);
    }

    Replication replication(String name) {
        Replication otherwise = Replication.simple(1);
        UnitProperty property = properties.get(name);
        if (property == null) {
            return otherwise;
        }
        Replication replication = replicationOf(property.value().toString().strip());
        return replication != null ? replication : bad(property, REPLICATIONS, otherwise);
    }

    private static @Nullable Replication replicationOf(String written) {
        if (written.startsWith("simple:")) {
            Integer factor = from(1, written.substring("simple:".length()));
            return factor == null ? null : Replication.simple(factor);
        }
        if (!written.startsWith("network:")) {
            return null;
        }
        Map<String, Integer> factors = new LinkedHashMap<>();
        for (String part : written.substring("network:".length()).split(",", -1)) {
            int equals = part.indexOf('=');
            Integer factor = equals < 0 ? null : from(1, part.substring(equals + 1));
            String datacenter = equals < 0 ? "" : part.substring(0, equals).strip();
            if (factor == null || datacenter.isEmpty() || factors.put(datacenter, factor) != null) {
                return null;
            }
        }
        return Replication.networkTopology(factors);
    }

    private static @Nullable Integer from(int least, String written) {
        try {
            int number = Integer.parseInt(written.strip());
            return number >= least ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T bad(UnitProperty property, String accepted, T otherwise) {
        problems.add(UnitBuilder.badValue(property, accepted));
        return otherwise;
    }
}
