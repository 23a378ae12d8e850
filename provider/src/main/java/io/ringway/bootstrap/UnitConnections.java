// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.ConnectionResolver;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.bootstrap.unit.RouteSettings;
import io.ringway.bootstrap.unit.Settings;
import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.connect.EntityRoute;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.JoinTable;
import io.ringway.spi.DevServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connections that a unit defines, and the routes of its entities. */
final class UnitConnections {
    private static final String DEFAULT = "default";
    private static final String DEV = "dev";

    private final UnitDefinition unit;
    private final Settings settings;
    private final Registry registry;

    UnitConnections(UnitDefinition unit, Settings settings, Registry registry) {
        this.unit = unit;
        this.settings = settings;
        this.registry = registry;
    }

    /**
     * Registers what the unit defines; a unit without any connection gets the development server's, if there is one.
     *
     * @return whether the unit runs on the development server
     */
    boolean register() {
        RouteSettings routes = settings.routes();
        Map<String, ConnectionSpec> own = routes.connections();
        own.forEach((name, spec) -> registry.register(name, spec, own.size() == 1 || name.equals(DEFAULT)));
        if (own.isEmpty()
                && routes.connection().isEmpty()
                && registry.defaultName().isEmpty()) {
            return registerDevServer();
        }
        return false;
    }

    /** Waits for the connections that have to be there before the factory is, and fails with the first that is not. */
    void await() {
        Set<String> names = new LinkedHashSet<>(settings.routes().connections().keySet());
        settings.routes().connection().ifPresent(names::add);
        registry.defaultName().ifPresent(names::add);
        registry.awaitEager(names);
    }

    Router router(EntityModel model) {
        RouteSettings routes = settings.routes();
        refuseUnknownEntities(model, routes);
        List<EntityRoute> entities = new ArrayList<>();
        for (EntityMapping entity : model.entities()) {
            entities.add(route(model, entity.index(), entity, entity.schema().orElse(null)));
        }
        for (JoinTable table : model.joinTables()) {
            EntityMapping owner = table.owner();
            String schema = table.rows().schema().or(owner::schema).orElse(null);
            entities.add(route(model, table.rows().index(), owner, schema));
            entities.add(route(model, table.partitions().index(), owner, schema));
        }
        SharedRoutes.check(model.entities(), entities);
        return new Router(
                registry,
                entities,
                routes.connection().orElse(null),
                routes.keyspace().orElse(null),
                unit.name(),
                ApplicationObjects.of(
                        routes.resolver(), ConnectionResolver.class, "ringway.connection-resolver", unit));
    }

    private EntityRoute route(EntityModel model, int index, EntityMapping entity, @Nullable String schema) {
        RouteSettings routes = settings.routes();
        RouteSettings.EntityRoute setting = routes.entities()
                .getOrDefault(entity.name(), routes.entities().get(entity.root().name()));
        return EntityRoute.of(
                index,
                entity.type(),
                entity.name(),
                model::isInherited,
                schema,
                setting == null ? null : setting.connection().orElse(null),
                setting == null ? null : setting.keyspace().orElse(null));
    }

    /** One that was ignored would let rows go where the application does not expect them. */
    private static void refuseUnknownEntities(EntityModel model, RouteSettings routes) {
        List<Problem> problems = new ArrayList<>();
        for (String name : routes.entities().keySet()) {
            if (model.byName(name).isEmpty()) {
                problems.add(Problem.of("RW-1032", "The unit has no entity '" + name + "'")
                        .at("property ringway.entities." + name)
                        .fix("Its entities are "
                                + model.entities().stream()
                                        .map(EntityMapping::name)
                                        .toList()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The routes of the unit", problems);
        }
    }

    private boolean registerDevServer() {
        if (settings.devServer() != Settings.DevServerMode.AUTO) {
            return false;
        }
        DevServer server = devServer();
        if (server == null) {
            return false;
        }
        ConnectionSpec spec = server.start();
        registry.register(DEV, withKeyspace(spec, keyspaceOf(unit.name())), true);
        return true;
    }

    private @Nullable DevServer devServer() {
        return ServiceLoader.load(DevServer.class, unit.classLoader())
                .findFirst()
                .orElse(null);
    }

    private static ConnectionSpec withKeyspace(ConnectionSpec spec, String keyspace) {
        ConnectionSpec.Builder builder = ConnectionSpec.builder()
                .contactPoints(spec.contactPoints().toArray(String[]::new))
                .keyspace(spec.keyspace().orElse(keyspace));
        spec.localDatacenter().ifPresent(builder::localDatacenter);
        return builder.build();
    }

    /** The unit's name as a keyspace that needs no quotes. */
    private static String keyspaceOf(String unitName) {
        String name = unitName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return Character.isLetter(name.charAt(0)) ? name : "u" + name;
    }
}
