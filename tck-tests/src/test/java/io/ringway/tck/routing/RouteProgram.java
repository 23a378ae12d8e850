// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Batch;
import io.ringway.BatchConnectionMismatchException;
import io.ringway.BatchOption;
import io.ringway.BatchType;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionScope;
import io.ringway.ConnectionSpec;
import io.ringway.EntityStore;
import io.ringway.RingwayException;
import io.ringway.Route;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.tck.routing.RouteModel.Place;
import io.ringway.tck.routing.RouteModel.Scope;
import io.ringway.tck.routing.RouteModel.Target;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FindOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A random program: each step does something, and the model says what must come of it. For one thread. */
final class RouteProgram {
    private static final List<String> NAMES = List.of("first", "second", "first", "second", "extra", "unreachable");
    private static final List<String> KEYSPACES = List.of(TwoClusters.KS1, TwoClusters.KS2);

    private final Random random;
    private final String prefix;
    private final RouteModel model;
    private final ConnectionRegistry registry;
    private final EntityStore store;
    private final RoutedEntityManager em;
    private final Function<Target, ConnectionSpec> specs;
    private final Deque<ConnectionScope> scopes = new ArrayDeque<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Vehicle> plates = new HashMap<>();
    private @Nullable Using view;

    /** @param specs the specification of a connection to a cluster */
    RouteProgram(long seed, RouteModel model, EntityManagerFactory unit, Function<Target, ConnectionSpec> specs) {
        this.random = new Random(seed);
        this.prefix = "M" + seed + "-";
        this.model = model;
        this.specs = specs;
        this.registry = unit.unwrap(ConnectionRegistry.class);
        this.store = unit.unwrap(EntityStore.class);
        this.em = unit.createEntityManager().unwrap(RoutedEntityManager.class);
    }

    /** The beginning of all plates of this program. */
    String prefix() {
        return prefix;
    }

    /** What was done, for a failure's message. */
    List<String> steps() {
        return steps;
    }

    void run(int count) {
        try {
            for (int i = 0; i < count; i++) {
                step();
            }
        } finally {
            scopes.forEach(ConnectionScope::close);
            em.close();
        }
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0, 1 -> openScope();
            case 2 -> closeScope();
            case 3 -> view = log("view", random.nextBoolean() ? null : using());
            case 4 -> model.resolved = log("resolver", random.nextBoolean() ? null : using());
            case 5 -> changeRegistry();
            case 6, 7 -> persist();
            case 8 -> insert();
            case 9 -> nativeInsert();
            case 10 -> find();
            case 11 -> changeManaged();
            case 12 -> changeStateless();
            default -> batch();
        }
    }

    private void openScope() {
        if (scopes.size() == 3) {
            closeScope();
        }
        Set<Vehicle> over = EnumSet.noneOf(Vehicle.class);
        if (random.nextBoolean()) {
            over.add(vehicle());
            over.add(vehicle());
        }
        Scope scope = log("scope", new Scope(using(), over));
        scopes.push(ConnectionScope.open(
                scope.route(), over.stream().map(Vehicle::type).toArray(Class<?>[]::new)));
        model.scopes.push(scope);
    }

    private void closeScope() {
        if (!scopes.isEmpty()) {
            log("close", model.scopes.pop());
            scopes.pop().close();
        }
    }

    private void changeRegistry() {
        boolean there = model.connections.containsKey("extra");
        if (there && random.nextInt(3) == 0) {
            log("unregister", "extra");
            registry.unregister("extra");
            model.connections.remove("extra");
            model.standard = "extra".equals(model.standard) ? null : model.standard;
        } else if (random.nextBoolean()) {
            Target target = log("extra", new Target(1 + random.nextInt(2), random.nextBoolean() ? null : keyspace()));
            if (there) {
                registry.replace("extra", specs.apply(target));
            } else {
                registry.register("extra", specs.apply(target));
            }
            model.connections.put("extra", target);
        } else {
            String name = NAMES.get(random.nextInt(there ? 5 : 4));
            registry.setDefault(log("default", name));
            model.standard = name;
        }
    }

    private void persist() {
        Vehicle vehicle = vehicle();
        Using option = option();
        Place place = model.place(vehicle, option, view, null, null);
        String plate = log("persist", plate(vehicle, option, place));
        explains(vehicle, option, place);
        writes(vehicle, place, plate, "new", () -> {
            viewed().persist(vehicle.make(plate, "new"), writeOptions(option));
            em.flush();
        });
        em.clear();
    }

    private void insert() {
        Vehicle vehicle = vehicle();
        Using option = option();
        Place place = model.place(vehicle, option, null, null, null);
        String plate = log("insert", plate(vehicle, option, place));
        writes(vehicle, place, plate, "new", () -> store.insert(vehicle.make(plate, "new"), writeOptions(option)));
    }

    private void nativeInsert() {
        Vehicle vehicle = vehicle();
        Place place = model.place(null, null, view, null, null);
        String plate = log("native", plate(vehicle, null, place));
        writes(
                vehicle,
                place,
                plate,
                "cql",
                () -> viewed().createNativeQuery(insertInto(vehicle))
                        .setParameter(1, plate)
                        .setParameter(2, "cql")
                        .executeUpdate());
    }

    private void find() {
        known((plate, vehicle) -> {
            Using option = option();
            Place place = log("find " + plate + " " + option, model.place(vehicle, option, view, null, null));
            if (place == null || !model.reaches(place)) {
                assertThatThrownBy(() -> viewed().find(vehicle.type(), plate, findOptions(option)))
                        .isInstanceOf(RingwayException.class);
            } else {
                assertThat(viewed().find(vehicle.type(), plate, findOptions(option)) != null)
                        .isEqualTo(model.rows.containsKey(model.row(place, vehicle, plate)));
            }
            em.clear();
        });
    }

    /** A managed instance stays where it was found, whatever scopes, views and resolver say when it is written. */
    private void changeManaged() {
        known((plate, vehicle) -> {
            Using option = option();
            Place home = log("change " + plate + " " + option, model.place(vehicle, option, view, null, null));
            if (home != null && model.rows.containsKey(model.row(home, vehicle, plate))) {
                Object found = viewed().find(vehicle.type(), plate, findOptions(option));
                vehicle.change(found, "changed");
                openScope();
                model.resolved = using();
                writes(vehicle, home, plate, "changed", em::flush);
            }
            em.clear();
        });
    }

    /** What the stateless core read remembers where it came from. */
    private void changeStateless() {
        known((plate, vehicle) -> {
            Using option = option();
            Place from = log("update " + plate + " " + option, model.place(vehicle, option, null, null, null));
            if (from != null && model.rows.containsKey(model.row(from, vehicle, plate))) {
                Object found =
                        store.find(vehicle.type(), plate, findOptions(option)).orElseThrow();
                vehicle.change(found, "updated");
                openScope();
                changeRegistry();
                Place home = model.place(vehicle, null, null, from, null);
                writes(vehicle, home, plate, "updated", () -> store.update(found));
            }
        });
    }

    private void batch() {
        Using options = option();
        Using own = options == null ? view : view == null ? options : options.over(view);
        BatchType type = random.nextBoolean() ? BatchType.LOGGED : BatchType.UNLOGGED;
        log("batch " + type, own);
        String bound = own == null ? null : own.connection();
        Map<RouteModel.Row, String> rows = new HashMap<>();
        boolean reaches = true;
        try (Batch batch =
                viewed().batch(options == null ? new BatchOption[] {type} : new BatchOption[] {type, options})) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                Vehicle vehicle = vehicle();
                boolean cql = random.nextInt(4) == 0;
                Using option = cql ? null : option();
                Place place = model.place(cql ? null : vehicle, option, null, null, own);
                String plate = log(cql ? "  cql" : "  insert", plate(vehicle, option, place));
                Runnable write = cql
                        ? () -> batch.cql(insertInto(vehicle), plate, "batch")
                        : () -> batch.insert(vehicle.make(plate, "batch"), writeOptions(option));
                if (place == null) {
                    assertThatThrownBy(write::run).isInstanceOf(RingwayException.class);
                } else if (bound != null && !bound.equals(place.connection())) {
                    assertThatThrownBy(write::run).isInstanceOf(BatchConnectionMismatchException.class);
                } else {
                    write.run();
                    bound = place.connection();
                    reaches &= model.reaches(place);
                    rows.put(model.row(place, vehicle, plate), "batch");
                }
            }
            if (reaches) {
                batch.execute();
                model.rows.putAll(rows);
            } else {
                assertThatThrownBy(batch::execute).isInstanceOf(RingwayException.class);
            }
        }
    }

    private void explains(Vehicle vehicle, @Nullable Using option, @Nullable Place place) {
        Object[] options = option == null ? new Object[0] : new Object[] {option};
        if (place == null) {
            assertThatThrownBy(() -> viewed().explainRoute(vehicle.type(), options))
                    .isInstanceOf(RingwayException.class);
            return;
        }
        Route route = viewed().explainRoute(vehicle.type(), options);
        assertThat(new Place(
                        route.connection(),
                        route.keyspace(),
                        route.connectionDecision().level(),
                        route.keyspaceDecision().level()))
                .isEqualTo(place);
    }

    private void writes(Vehicle vehicle, @Nullable Place place, String plate, String value, Runnable write) {
        if (place == null || !model.reaches(place)) {
            assertThatThrownBy(write::run).isInstanceOf(RingwayException.class);
        } else {
            write.run();
            model.rows.put(model.row(place, vehicle, plate), value);
        }
    }

    private void known(java.util.function.BiConsumer<String, Vehicle> work) {
        if (!plates.isEmpty()) {
            List<String> all = plates.keySet().stream().sorted().toList();
            String plate = all.get(random.nextInt(all.size()));
            work.accept(plate, plates.get(plate));
        }
    }

    private RoutedEntityManager viewed() {
        return view == null ? em : em.using(view);
    }

    private String plate(Vehicle vehicle, @Nullable Using option, @Nullable Place place) {
        String plate = prefix + plates.size();
        plates.put(plate, vehicle);
        steps.add(plate + ": " + vehicle + " with " + option + " is for " + place);
        return plate;
    }

    private static String insertInto(Vehicle vehicle) {
        return "INSERT INTO " + vehicle.table() + " (plate, " + vehicle.column() + ") VALUES (?, ?)";
    }

    private static WriteOption[] writeOptions(@Nullable Using option) {
        return option == null ? new WriteOption[0] : new WriteOption[] {option};
    }

    private static FindOption[] findOptions(@Nullable Using option) {
        return option == null ? new FindOption[0] : new FindOption[] {option};
    }

    private @Nullable Using option() {
        return random.nextInt(3) == 0 ? using() : null;
    }

    private Using using() {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Using.connection(name);
            case 1 -> Using.keyspace(keyspace());
            default -> Using.route(name, keyspace());
        };
    }

    private Vehicle vehicle() {
        return Vehicle.values()[random.nextInt(Vehicle.values().length)];
    }

    private String keyspace() {
        return KEYSPACES.get(random.nextInt(KEYSPACES.size()));
    }

    private <T extends @Nullable Object> T log(String what, T with) {
        steps.add(what + " " + with);
        return with;
    }
}
