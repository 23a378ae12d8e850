// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the specification of one connection from its properties. One that the map passed by code hands in whole, as a specification or a session, replaces what
 * the unit's own description says of that name: that is how a test puts its session in the place of the application's.
 */
final class ConnectionReader {
    private final PropertyReader reader;
    private final List<Problem> problems;

    ConnectionReader(PropertyReader reader, List<Problem> problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** @param all at least one; @return nothing, and a problem more, when no specification comes of it */
    Optional<ConnectionSpec> spec(String name, List<ConnectionProperty> all) {
        List<ConnectionProperty> parts = effective(all);
        String place = parts.get(0).property().place();
        for (ConnectionProperty part : parts) {
            if (part.property().value() instanceof ConnectionSpec spec
                    && part.setting().isEmpty()) {
                if (parts.size() > 1) {
                    problems.add(
                            unusable(name, place, "A whole ConnectionSpec and single settings exclude each other"));
                    return Optional.empty();
                }
                return Optional.of(spec);
            }
        }
        int before = problems.size();
        ConnectionSpec.Builder builder = ConnectionSpec.builder();
        parts.forEach(part -> set(builder, part));
        credentials(builder, name, parts, place);
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(builder.build());
        } catch (IllegalArgumentException e) {
            problems.add(unusable(name, place, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static List<ConnectionProperty> effective(List<ConnectionProperty> all) {
        boolean replaced =
                all.stream().anyMatch(part -> part.whole() && part.property().byCode());
        List<ConnectionProperty> effective = new ArrayList<>(all);
        effective.removeIf(part -> replaced && !part.property().byCode());
        return effective;
    }

    private void set(ConnectionSpec.Builder builder, ConnectionProperty part) {
        String property = part.property().name();
        switch (part.setting()) {
            case "contact-points" ->
                reader.text(property).ifPresent(points -> builder.contactPoints(addresses(points)));
            case "local-datacenter" -> reader.text(property).ifPresent(builder::localDatacenter);
            case "keyspace" -> reader.text(property).ifPresent(builder::keyspace);
            case "config" -> reader.text(property).ifPresent(builder::configFile);
            case "secure-connect-bundle" -> reader.text(property).ifPresent(builder::secureConnectBundle);
            case "profile" -> reader.text(property).ifPresent(builder::profile);
            case "lazy" -> builder.lazy(reader.flag(property));
            case "session" -> session(builder, part.property());
            default -> {
                // user name and password go together
            }
        }
    }

    private void session(ConnectionSpec.Builder builder, UnitProperty property) {
        if (property.value() instanceof CharSequence) {
            problems.add(UnitBuilder.badValue(property, "an open session, in the map passed by code"));
        } else {
            builder.session(property.value());
        }
    }

    private void credentials(
            ConnectionSpec.Builder builder, String name, List<ConnectionProperty> parts, String place) {
        String user = raw(parts, "username");
        String password = raw(parts, "password");
        if (user != null && password != null) {
            builder.credentials(user, password);
        } else if (user != null || password != null) {
            String missing = user == null ? "username" : "password";
            problems.add(unusable(
                    name,
                    place,
                    "The property '" + KnownProperties.CONNECTIONS + name + "." + missing
                            + "' is missing: user name and password go together"));
        }
    }

    /** As it stands: a password may be blank or begin with a space, and is never shown. */
    private static @Nullable String raw(List<ConnectionProperty> parts, String setting) {
        for (ConnectionProperty part : parts) {
            if (part.setting().equals(setting)) {
                return part.property().value().toString();
            }
        }
        return null;
    }

    private static String[] addresses(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toArray(String[]::new);
    }

    private static Problem unusable(String name, String place, String why) {
        return Problem.of("RW-1013", "The connection '" + name + "' cannot be built from its properties")
                .at(place)
                .because(why);
    }
}
