// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.Using;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The routing rules once more, as plain as the specification says them, and the rows that operations should leave behind. */
final class RouteModel {
    final Map<String, Target> connections = new HashMap<>();
    final Deque<Scope> scopes = new ArrayDeque<>();
    final Map<Vehicle, Using> entities = new HashMap<>();
    final Map<Row, String> rows = new HashMap<>();

    @Nullable
    Using resolved;

    @Nullable
    Using unit;

    @Nullable
    String standard;

    /** What a connection's name stands for: the number of a cluster, 0 for one that cannot be reached, and its keyspace. */
    record Target(int cluster, @Nullable String keyspace) {}

    /** A scope over some entities; over all when there is none. */
    record Scope(Using route, Set<Vehicle> over) {
        boolean covers(@Nullable Vehicle vehicle) {
            return over.isEmpty() || (vehicle != null && over.contains(vehicle));
        }
    }

    /** A place, and the levels that decided it. */
    record Place(String connection, String keyspace, int connectionLevel, int keyspaceLevel) {
        Using route() {
            return Using.route(connection, keyspace);
        }
    }

    /** A row on a cluster. */
    record Row(int cluster, String keyspace, Vehicle table, String plate) {}

    /** One level of the rules with what it says. */
    private record Said(int level, Using route) {}

    /** The place of an operation; null when it has none: nothing says one, or what is said does not exist. */
    @Nullable
    Place place(
            @Nullable Vehicle vehicle,
            @Nullable Using option,
            @Nullable Using view,
            @Nullable Place home,
            @Nullable Using batch) {
        List<Said> said = said(vehicle, option, view, home, batch);
        Said connection = first(said, Using::connection);
        String name = connection == null ? standard : connection.route.connection();
        Target target = name == null ? null : connections.get(name);
        if (name == null || target == null) {
            return null;
        }
        Said keyspace = first(said, Using::keyspace);
        String in = keyspace == null ? target.keyspace : keyspace.route.keyspace();
        return in == null
                ? null
                : new Place(name, in, connection == null ? 8 : connection.level, keyspace == null ? 8 : keyspace.level);
    }

    /** Whether an operation at a place reaches a cluster. */
    boolean reaches(Place place) {
        return cluster(place) > 0;
    }

    /** The row that a plate means at a place. */
    Row row(Place place, Vehicle table, String plate) {
        return new Row(cluster(place), place.keyspace, table, plate);
    }

    private int cluster(Place place) {
        Target target = connections.get(place.connection);
        return target == null ? 0 : target.cluster;
    }

    private List<Said> said(
            @Nullable Vehicle vehicle,
            @Nullable Using option,
            @Nullable Using view,
            @Nullable Place home,
            @Nullable Using batch) {
        List<Said> said = new ArrayList<>();
        add(said, 1, option);
        add(said, 2, view);
        add(said, 3, home == null ? null : home.route());
        for (Scope scope : scopes) {
            add(said, 4, scope.covers(vehicle) ? scope.route : null);
        }
        add(said, 5, resolved);
        add(said, 6, vehicle == null ? null : entities.get(vehicle));
        add(said, 7, batch);
        add(said, 7, unit);
        return said;
    }

    private static void add(List<Said> said, int level, @Nullable Using route) {
        if (route != null) {
            said.add(new Said(level, route));
        }
    }

    private static @Nullable Said first(List<Said> said, Function<Using, @Nullable String> part) {
        return said.stream()
                .filter(one -> part.apply(one.route) != null)
                .findFirst()
                .orElse(null);
    }
}
