// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.ConnectionScope;
import io.ringway.ConnectionSpec;
import io.ringway.NoDefaultConnectionException;
import io.ringway.RingwayException;
import io.ringway.Route;
import io.ringway.Route.Decision;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final int PLAIN = 0;
    private static final int BOUND = 1;

    private final FakeProvider provider = new FakeProvider();
    private final Registry shared = Registry.over(List.of(provider));
    private final Registry unit = Registry.forUnit("shop", shared);

    @Entity
    static final class Plain {}

    @Entity
    static final class Bound {}

    private Router router(String unitConnection, String unitKeyspace) {
        return new Router(
                unit,
                List.of(
                        new EntityRoute(PLAIN, Plain.class, "Plain", null, null, null, null),
                        new EntityRoute(
                                BOUND,
                                Bound.class,
                                "Bound",
                                "entity",
                                "@Connection(\"entity\") on Bound",
                                "ek",
                                "@Table(schema=\"ek\") on Bound")),
                unitConnection,
                unitKeyspace);
    }

    private void registerAll() {
        for (String name : List.of("option", "view", "home", "inner", "outer", "entity", "unit", "own")) {
            unit.register(name, FakeProvider.spec(name, name + "_ks"));
        }
        unit.setDefault("own");
        shared.register("common", FakeProvider.spec("common", "common_ks"), true);
    }

    @Test
    void everyLevelIsOverruledByTheOnesAboveIt() {
        registerAll();
        Router router = router("unit", "uk");
        Placement home = router.placement("home", "hk");
        Using option = Using.route("option", "ok");
        Using view = Using.route("view", "vk");

        assertThat(router.place(BOUND, option, view, home)).hasToString("option/ok");
        assertThat(router.place(BOUND, null, view, home)).hasToString("view/vk");
        try (ConnectionScope outer = ConnectionScope.open(Using.route("outer", "sk"));
                ConnectionScope inner = ConnectionScope.open(Using.route("inner", "ik"), Bound.class)) {
            assertThat(router.place(BOUND, null, null, home)).isSameAs(home);
            assertThat(router.place(BOUND, null, null, null)).hasToString("inner/ik");
            assertThat(router.place(PLAIN, null, null, null)).hasToString("outer/sk");
            assertThat(router.placeNative(null, null)).hasToString("outer/sk");
        }
        assertThat(router.place(BOUND, null, null, null)).hasToString("entity/ek");
        assertThat(router.place(PLAIN, null, null, null)).hasToString("unit/uk");
        assertThat(router.placeNative(null, null)).hasToString("unit/uk");
        assertThat(router(null, "uk").place(PLAIN, null, null, null)).hasToString("own/uk");
        assertThat(router(null, null).place(PLAIN, null, null, null)).hasToString("own/own_ks");
        unit.unregister("own");
        assertThat(router(null, null).place(PLAIN, null, null, null)).hasToString("common/common_ks");
    }

    @Test
    void connectionAndKeyspaceAreDecidedEachOnItsOwn() {
        registerAll();
        Router router = router("unit", "uk");
        assertThat(router.place(PLAIN, Using.keyspace("ok"), null, null)).hasToString("unit/ok");
        assertThat(router.place(PLAIN, Using.connection("option"), Using.keyspace("vk"), null))
                .hasToString("option/vk");
        assertThat(router.place(PLAIN, Using.keyspace("ok"), null, router.placement("home", "hk")))
                .hasToString("home/ok");
        try (ConnectionScope outer = ConnectionScope.open(Using.route("outer", "sk"));
                ConnectionScope inner = ConnectionScope.open(Using.connection("inner"))) {
            assertThat(router.place(BOUND, null, null, null)).hasToString("inner/sk");
        }
    }

    @Test
    void oneObjectPerPlace() {
        registerAll();
        Router router = router(null, null);
        assertThat(router.place(PLAIN, null, null, null))
                .isSameAs(router.place(PLAIN, Using.route("own", "own_ks"), null, null))
                .isSameAs(router.placement("own", "own_ks"));
    }

    @Test
    void explainsTheDecisionAndAllThatItOverruled() {
        registerAll();
        Router router = router("unit", "uk");
        Placement home = router.placement("home", "hk");
        Route route;
        try (ConnectionScope outer = ConnectionScope.open(Using.route("outer", "sk"));
                ConnectionScope inner = ConnectionScope.open(Using.connection("inner"), Bound.class, Plain.class)) {
            route = router.explain(BOUND, Using.keyspace("ok"), Using.connection("view"), home);
        }
        assertThat(route.connection()).isEqualTo("view");
        assertThat(route.keyspace()).isEqualTo("ok");
        assertThat(route.connectionDecision())
                .isEqualTo(new Decision(
                        2,
                        "view Using.connection(\"view\")",
                        List.of(
                                lost(3, "the instance lives at home/hk"),
                                lost(4, "ConnectionScope Using.connection(\"inner\") over Bound, Plain"),
                                lost(4, "ConnectionScope Using.route(\"outer\", \"sk\") over all entities"),
                                lost(6, "@Connection(\"entity\") on Bound"),
                                lost(7, "property ringway.connection"),
                                lost(8, "default \"own\" of unit 'shop'"),
                                lost(8, "default \"common\" of the shared registry"))));
        assertThat(route.keyspaceDecision())
                .isEqualTo(new Decision(
                        1,
                        "option Using.keyspace(\"ok\")",
                        List.of(
                                lost(3, "the instance lives at home/hk"),
                                lost(4, "ConnectionScope Using.route(\"outer\", \"sk\") over all entities"),
                                lost(6, "@Table(schema=\"ek\") on Bound"),
                                lost(7, "property ringway.keyspace"),
                                lost(8, "keyspace of connection \"view\""))));
    }

    @Test
    void explainsWhatPlaceDoesInEveryCombination() {
        registerAll();
        Using[] options = {null, Using.connection("option"), Using.keyspace("ok"), Using.route("option", "ok")};
        Using[] views = {null, Using.connection("view"), Using.keyspace("vk")};
        for (Router router : List.of(router("unit", "uk"), router(null, "uk"), router("unit", null))) {
            Placement[] homes = {null, router.placement("home", "hk")};
            for (Using option : options) {
                for (Using view : views) {
                    for (Placement home : homes) {
                        for (int entity : new int[] {PLAIN, BOUND}) {
                            same(router, entity, option, view, home);
                            try (ConnectionScope scope = ConnectionScope.open(Using.connection("inner"), Plain.class)) {
                                same(router, entity, option, view, home);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void same(Router router, int entity, Using option, Using view, Placement home) {
        Route route = router.explain(entity, option, view, home);
        assertThat(router.place(entity, option, view, home)).hasToString(route.connection() + "/" + route.keyspace());
    }

    @Test
    void explainsNativeCql() {
        registerAll();
        Route route;
        try (ConnectionScope all = ConnectionScope.open(Using.keyspace("sk"));
                ConnectionScope some = ConnectionScope.open(Using.connection("inner"), Bound.class)) {
            route = router("unit", null).explainNative(null, null);
        }
        assertThat(route.connection()).isEqualTo("unit");
        assertThat(route.keyspaceDecision())
                .isEqualTo(new Decision(
                        4,
                        "ConnectionScope Using.keyspace(\"sk\") over all entities",
                        List.of(lost(8, "keyspace of connection \"unit\""))));
    }

    @Test
    void saysTheProfile() {
        unit.register(
                "olap",
                ConnectionSpec.builder()
                        .contactPoints("a")
                        .keyspace("k")
                        .profile("slow-reads")
                        .build(),
                true);
        assertThat(router(null, null).explain(PLAIN, null, null, null).profile())
                .isEqualTo(Optional.of("slow-reads"));
    }

    @Test
    void theUsualPlaceFollowsEveryChangeOfTheRegistries() {
        shared.register("a", FakeProvider.spec("a", "ka"), true);
        Router router = router(null, null);
        assertThat(router.place(PLAIN, null, null, null)).hasToString("a/ka");
        shared.replace("a", FakeProvider.spec("a2", "ka2"));
        assertThat(router.place(PLAIN, null, null, null)).hasToString("a/ka2");
        unit.register("a", FakeProvider.spec("mine", "kmine"));
        assertThat(router.place(PLAIN, null, null, null)).hasToString("a/kmine");
        unit.register("b", FakeProvider.spec("b", "kb"), true);
        assertThat(router.place(PLAIN, null, null, null)).hasToString("b/kb");
    }

    @Test
    void whatWasPlacedBeforeAReplacementKeepsItsKeyspaceAndHasTheNewSession() {
        unit.register("a", FakeProvider.spec("old", "before"), true);
        Router router = router(null, null);
        Placement placed = router.place(PLAIN, null, null, null);
        assertThat(placed).hasToString("a/before");

        unit.replace("a", FakeProvider.spec("new", "after"));
        Lease lease = placed.acquire();

        assertThat(placed.keyspace()).isEqualTo("before");
        assertThat(((FakeDatastore) lease.datastore()).spec).isEqualTo(FakeProvider.spec("new", "after"));
        assertThat(router.place(PLAIN, null, null, placed)).isSameAs(placed);
        assertThat(router.place(PLAIN, null, null, null)).hasToString("a/after");
        lease.release();
    }

    @Test
    void theKeyspaceOfAHandedInSessionIsFollowed() {
        shared.register("a", ConnectionSpec.ofSession(new StringBuilder()), true);
        FakeDatastore session = shared.unwrap("a", FakeDatastore.class);
        session.keyspace = "first";
        Router router = router(null, null);
        Placement first = router.place(PLAIN, null, null, null);
        assertThat(first).hasToString("a/first");
        session.keyspace = "second";
        assertThat(router.place(PLAIN, null, null, null)).hasToString("a/second");
        session.keyspace = "first";
        assertThat(router.place(PLAIN, null, null, null)).isSameAs(first);
        session.keyspace = null;
        assertThatExceptionOfType(RingwayException.class).isThrownBy(() -> router.place(PLAIN, null, null, null));
    }

    @Test
    void opensAConnectionOnlyWhenItsKeyspaceIsAskedFor() {
        unit.register("a", FakeProvider.lazy("a"), true);
        router(null, "uk").place(PLAIN, null, null, null);
        router(null, "uk").explain(PLAIN, null, null, null);
        assertThat(provider.attempts).isEmpty();
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> router(null, null).place(PLAIN, null, null, null));
        assertThat(provider.attempts).hasSize(1);
    }

    @Test
    void nothingPlacesIt() {
        assertThatExceptionOfType(NoDefaultConnectionException.class)
                .isThrownBy(() -> router(null, null).place(PLAIN, null, null, null))
                .withMessage(
                        "RW-1210: Nothing says which connection Plain is for. Looked at the options: none; the view:"
                                + " none; the connection scopes that cover Plain: none; the connection resolver: none; property"
                                + " ringway.entities.Plain.connection: not set; @Connection on it, its superclasses,"
                                + " its package: none; property ringway.connection: not set; default of unit 'shop':"
                                + " none; default of the shared registry: none. Set the property"
                                + " ringway.connection, or register a default connection.");
        assertThatExceptionOfType(NoDefaultConnectionException.class)
                .isThrownBy(() -> router(null, null).explainNative(null, null))
                .withMessageContaining(
                        "native CQL is for. Looked at the options: none; the view: none; the connection"
                                + " scopes over all entities: none; the connection resolver: none; property ringway.connection: not set");
    }

    @Test
    void nothingSaysTheKeyspace() {
        unit.register("a", FakeProvider.spec("a"), true);
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> router(null, null).place(PLAIN, null, null, null))
                .withMessage("RW-1211: Nothing says which keyspace Plain is for. Looked at the options: none; the view:"
                        + " none; the connection scopes that cover Plain: none; the connection resolver: none; property"
                        + " ringway.entities.Plain.keyspace: not set; @Table(schema): none; property"
                        + " ringway.keyspace: not set; keyspace of connection 'a': none. Set the property"
                        + " ringway.keyspace, or give the connection a keyspace.");
    }

    @Test
    void aNameThatNobodyRegistered() {
        shared.register("b", FakeProvider.spec("b", "k"));
        unit.register("a", FakeProvider.spec("a", "k"));
        Router router = router("nowhere", "uk");
        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(() -> router.place(PLAIN, null, null, null))
                .withMessage("RW-1212: There is no connection 'nowhere' [unit 'shop']. It was named by level 7,"
                        + " property ringway.connection. There are: a, b. Register it, or name one that exists.");
        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(() -> router.place(BOUND, null, null, null))
                .withMessageContaining("'entity'")
                .withMessageContaining("named by level 6, @Connection(\"entity\") on Bound.");
        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(() -> router.explain(PLAIN, Using.connection("x"), null, null))
                .withMessageContaining("named by level 1, option Using.connection(\"x\").");
    }

    @Test
    void aManagedInstanceWhoseConnectionIsGone() {
        unit.register("a", FakeProvider.spec("a", "k"));
        Router router = router(null, null);
        Placement home = router.placement("a", "k");
        assertThat(router.place(PLAIN, null, null, home)).isSameAs(home);
        unit.unregister("a");
        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(() -> router.place(PLAIN, null, null, home))
                .withMessageContaining("named by level 3, the instance lives at a/k. There are no connections.");
    }

    private static Decision lost(int level, String detail) {
        return new Decision(level, detail, List.of());
    }
}
