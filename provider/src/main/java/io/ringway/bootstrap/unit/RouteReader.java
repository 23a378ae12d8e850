// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups the properties of connections and entities by their names. */
final class RouteReader {
    private final UnitProperties properties;
    private final List<Problem> problems;
    private final PropertyReader reader;

    private RouteReader(UnitProperties properties, List<Problem> problems) {
        this.properties = properties;
        this.problems = problems;
        this.reader = new PropertyReader(properties, problems);
    }

    static RouteSettings read(UnitProperties properties, List<Problem> problems) {
        RouteReader routes = new RouteReader(properties, problems);
        return new RouteSettings(
                routes.connections(),
                routes.reader.text(KnownProperties.CONNECTION),
                routes.reader.text(KnownProperties.KEYSPACE),
                routes.entities(),
                routes.reader.object(KnownProperties.RESOLVER));
    }

    private Map<String, ConnectionSpec> connections() {
        Map<String, List<ConnectionProperty>> byName = new LinkedHashMap<>();
        for (UnitProperty property : properties.all()) {
            ConnectionProperty one = ConnectionProperty.of(property);
            if (one != null) {
                byName.computeIfAbsent(one.connection(), name -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<String, ConnectionSpec> specs = new LinkedHashMap<>();
        ConnectionReader connections = new ConnectionReader(reader, problems);
        byName.forEach((name, parts) -> connections.spec(name, parts).ifPresent(spec -> specs.put(name, spec)));
        return specs;
    }

    private Map<String, RouteSettings.EntityRoute> entities() {
        Map<String, RouteSettings.EntityRoute> routes = new LinkedHashMap<>();
        for (UnitProperty property : properties.all()) {
            String name = property.name();
            int dot = name.lastIndexOf('.');
            if (name.startsWith(KnownProperties.ENTITIES) && dot > KnownProperties.ENTITIES.length()) {
                String entity = name.substring(KnownProperties.ENTITIES.length(), dot);
                if (!routes.containsKey(entity)) {
                    routes.put(
                            entity,
                            new RouteSettings.EntityRoute(setting(entity, "connection"), setting(entity, "keyspace")));
                }
            }
        }
        return routes;
    }

    private Optional<String> setting(String entity, String setting) {
        return reader.text(KnownProperties.ENTITIES + entity + "." + setting);
    }
}
