// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConnectionSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where operations go as far as the unit says.
 *
 * @param connections {@code ringway.connections.<name>.*}: the unit's own connections by name, in the order of their declaration
 * @param connection {@code ringway.connection}: the unit's connection; it may be one that only the shared registry has
 * @param keyspace {@code ringway.keyspace}
 * @param entities {@code ringway.entities.<EntityName>.*} by entity name
 * @param resolver {@code ringway.connection-resolver}: a class name (String) or an instance; its type is for the caller to check
 */
public record RouteSettings(
        Map<String, ConnectionSpec> connections,
        Optional<String> connection,
        Optional<String> keyspace,
        Map<String, EntityRoute> entities,
        Optional<Object> resolver) {

    public RouteSettings {
        connections = Collections.unmodifiableMap(new LinkedHashMap<>(connections));
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    }

    /** What replaces an entity's annotations. */
    public record EntityRoute(Optional<String> connection, Optional<String> keyspace) {}
}
