// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.ConfigurationException;
import io.ringway.ConnectionSpec;
import io.ringway.ConnectionState.Status;
import io.ringway.Connections;
import io.ringway.DuplicateConnectionException;
import io.ringway.UnknownConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private final FakeProvider provider = new FakeProvider();
    private final Registry shared = Registry.over(List.of(provider));
    private final Registry unit = Registry.forUnit("shop", shared);

    @Test
    void theSharedRegistryIsFoundFromTheApi() {
        assertThat(Connections.shared()).isSameAs(Registry.shared());
    }

    @Test
    void aUnitSeesTheSharedNamesAndShadowsThem() {
        shared.register("b", FakeProvider.spec("b"));
        shared.register("c", FakeProvider.spec("c"));
        unit.register("a", FakeProvider.spec("a"));
        unit.register("c", FakeProvider.spec("mine"));
        assertThat(unit.names()).containsExactly("a", "b", "c");
        assertThat(shared.names()).containsExactly("b", "c");
        assertThat(unit.unwrap("c", FakeDatastore.class).spec).isEqualTo(FakeProvider.spec("mine"));
        assertThat(shared.unwrap("c", FakeDatastore.class).spec).isEqualTo(FakeProvider.spec("c"));
        assertThat(unit.unwrap("b", FakeDatastore.class)).isSameAs(shared.unwrap("b", FakeDatastore.class));
    }

    @Test
    void theDefaultIsTheUnitsElseTheSharedOne() {
        assertThat(unit.defaultName()).isEmpty();
        shared.register("b", FakeProvider.spec("b"), true);
        assertThat(unit.defaultName()).contains("b");
        unit.register("a", FakeProvider.spec("a"));
        unit.setDefault("a");
        assertThat(unit.defaultName()).contains("a");
        unit.unregister("a");
        assertThat(unit.defaultName()).contains("b");
        shared.unregister("b");
        assertThat(unit.defaultName()).isEmpty();
        shared.register("b", FakeProvider.spec("b"));
        assertThat(shared.defaultName()).isEmpty();
    }

    @Test
    void aUnitsDefaultThatTheSharedRegistryLosesIsNone() {
        shared.register("b", FakeProvider.spec("b"));
        shared.register("other", FakeProvider.spec("other"), true);
        unit.setDefault("b");
        assertThat(unit.defaultName()).contains("b");
        shared.unregister("b");
        assertThat(unit.defaultName()).contains("other");
    }

    @Test
    void replacingTheDefaultKeepsIt() {
        shared.register("a", FakeProvider.spec("a"), true);
        shared.replace("a", FakeProvider.spec("a2"));
        assertThat(shared.defaultName()).contains("a");
    }

    @Test
    void aDuplicateNameIsRefusedAndOpensNothing() {
        unit.register("a", FakeProvider.spec("a"));
        assertThatExceptionOfType(DuplicateConnectionException.class)
                .isThrownBy(() -> unit.register("a", FakeProvider.spec("a2"), true))
                .withMessage("RW-1213: There is a connection 'a' already [unit 'shop']. Use another name, or replace or"
                        + " unregister the one that is there.");
        assertThat(unit.defaultName()).isEmpty();
        assertThat(provider.attempts).hasSize(1);
    }

    @Test
    void unknownNames() {
        shared.register("b", FakeProvider.spec("b"));
        unknown(() -> unit.setDefault("x"), "RW-1212: There is no connection 'x' [unit 'shop']. There are: b.");
        unknown(() -> unit.state("x"), "RW-1212: There is no connection 'x' [unit 'shop']. There are: b.");
        unknown(() -> unit.unwrap("x", Object.class), "There is no connection 'x'");
        unknown(() -> unit.awaitEager(List.of("b", "x")), "There is no connection 'x'");
        unknown(() -> unit.replace("b", FakeProvider.spec("b2")), "There is no connection 'b' [unit 'shop']");
        unknown(() -> unit.unregister("b"), "There is no connection 'b' [unit 'shop']");
        unknown(() -> shared.unregister("x"), "There is no connection 'x' [the shared registry]. There are: b.");
    }

    private static void unknown(Runnable use, String text) {
        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(use::run)
                .withMessageContaining(text)
                .withMessageEndingWith("Register it, or name one that exists.");
    }

    @Test
    void aBlankNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.register(" ", FakeProvider.spec("a")))
                .withMessage("RW-1202: The name of a connection is not blank.");
    }

    @Test
    void aSessionOfATypeThatNoDatastoreAcceptsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.register("a", ConnectionSpec.ofSession(12)))
                .withMessage("RW-1216: A java.lang.Integer cannot be handed in as a session."
                        + " Accepted: java.lang.StringBuilder (fake).");
        assertThat(unit.names()).isEmpty();
    }

    @Test
    void withoutADatastoreNothingCanBeRegistered() {
        Registry none = Registry.over(List.of());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> none.register("a", FakeProvider.spec("a")))
                .withMessageStartingWith("RW-1217: No datastore is on the class path.");
    }

    @Test
    void unwrapSaysWhatThereIs() {
        unit.register("a", FakeProvider.spec("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.unwrap("a", String.class))
                .withMessage("has a FakeDatastore, no String");
    }

    @Test
    void equalSpecificationsShareOneSessionUntilTheLastUserIsGone() {
        Registry other = Registry.forUnit("other", shared);
        shared.register("a", FakeProvider.spec("x"));
        unit.register("b", FakeProvider.lazy("x"));
        other.register("c", FakeProvider.spec("x"));
        other.register("d", FakeProvider.spec("y"));
        FakeDatastore session = unit.unwrap("b", FakeDatastore.class);
        assertThat(other.unwrap("c", FakeDatastore.class)).isSameAs(session);
        assertThat(other.unwrap("d", FakeDatastore.class)).isNotSameAs(session);
        assertThat(provider.opened).hasSize(2);

        shared.unregister("a");
        unit.close();
        assertThat(session.closed()).isFalse();
        other.close();
        assertThat(session.closes).hasValue(1);

        shared.register("a", FakeProvider.spec("x"));
        assertThat(shared.unwrap("a", FakeDatastore.class)).isNotSameAs(session);
    }

    @Test
    void lazyAndEagerSpecificationsWithAllSettingsShareOneSession() {
        ConnectionSpec.Builder full = ConnectionSpec.builder()
                .contactPoints("h:1", "h:2")
                .localDatacenter("dc")
                .keyspace("k")
                .credentials("u", "p")
                .configFile("classpath:x.conf")
                .profile("olap");
        shared.register("eager", full.build());
        shared.register("lazy", full.lazy(true).build());
        assertThat(shared.unwrap("lazy", FakeDatastore.class)).isSameAs(shared.unwrap("eager", FakeDatastore.class));
        assertThat(provider.attempts).containsExactly(full.lazy(false).build());

        ConnectionSpec bundle = ConnectionSpec.builder()
                .secureConnectBundle("bundle.zip")
                .lazy(true)
                .build();
        shared.register("bundle", bundle);
        assertThat(shared.unwrap("bundle", FakeDatastore.class).spec.secureConnectBundle())
                .contains("bundle.zip");
    }

    @Test
    void unregisterWaitsForTheOperationsUnderWay() {
        unit.register("a", FakeProvider.spec("a", "k"));
        Placement place = new Router(unit, List.of(), null, null).placement("a", "k");
        Lease first = place.acquire();
        Lease second = place.acquire();
        assertThat(second).isSameAs(first);
        unit.unregister("a");
        FakeDatastore session = (FakeDatastore) first.datastore();
        first.release();
        assertThat(session.closed()).isFalse();
        second.release();
        assertThat(session.closes).hasValue(1);
        assertThatExceptionOfType(UnknownConnectionException.class).isThrownBy(place::acquire);
    }

    @Test
    void replaceIsAtomicAndTheOldOneDrains() {
        unit.register("a", FakeProvider.spec("old", "k"));
        Placement place = new Router(unit, List.of(), null, null).placement("a", "k");
        Lease before = place.acquire();
        unit.replace("a", FakeProvider.spec("new", "k"));
        Lease after = place.acquire();
        assertThat(((FakeDatastore) after.datastore()).spec).isEqualTo(FakeProvider.spec("new", "k"));
        FakeDatastore old = (FakeDatastore) before.datastore();
        assertThat(old.spec).isEqualTo(FakeProvider.spec("old", "k"));
        assertThat(old.closed()).isFalse();
        before.release();
        assertThat(old.closed()).isTrue();
        after.release();
        assertThat(((FakeDatastore) after.datastore()).closed()).isFalse();
    }

    @Test
    void replacingByAnEqualSpecificationKeepsTheSession() {
        unit.register("a", FakeProvider.spec("a"));
        FakeDatastore session = unit.unwrap("a", FakeDatastore.class);
        unit.replace("a", FakeProvider.spec("a"));
        assertThat(unit.unwrap("a", FakeDatastore.class)).isSameAs(session);
        assertThat(session.closed()).isFalse();
    }

    @Test
    void aReplacementThatIsRefusedChangesNothing() {
        unit.register("a", FakeProvider.spec("a"));
        FakeDatastore session = unit.unwrap("a", FakeDatastore.class);
        assertThatIllegalArgumentException().isThrownBy(() -> unit.replace("a", ConnectionSpec.ofSession(12)));
        assertThat(unit.unwrap("a", FakeDatastore.class)).isSameAs(session);
    }

    @Test
    void aClosedRegistryRefusesEveryUse() {
        unit.register("a", FakeProvider.spec("a", "k"), true);
        Router router = new Router(unit, List.of(), null, null);
        Placement place = router.placeNative(null, null);
        Lease underWay = place.acquire();
        FakeDatastore session = (FakeDatastore) underWay.datastore();
        unit.close();
        unit.close();
        closed(place::acquire);
        closed(() -> router.placeNative(null, null));
        closed(() -> unit.register("b", FakeProvider.spec("b")));
        closed(() -> unit.replace("a", FakeProvider.spec("b")));
        closed(() -> unit.unregister("a"));
        closed(() -> unit.setDefault("a"));
        closed(unit::names);
        closed(unit::defaultName);
        closed(() -> unit.unwrap("a", Object.class));
        closed(() -> unit.state("x"));
        assertThat(unit.state("a").status()).isEqualTo(Status.CLOSED);
        assertThat(session.closed()).isFalse();
        underWay.release();
        assertThat(session.closed()).isTrue();
    }

    private static void closed(Runnable use) {
        assertThatIllegalStateException()
                .isThrownBy(use::run)
                .withMessage("RW-1218: The connection registry is closed [unit 'shop']."
                        + " Its persistence unit was closed.");
    }

    @Test
    void aLeaseThatIsReleasedTooOftenIsNoticed() {
        unit.register("a", FakeProvider.spec("a", "k"));
        Lease lease =
                new Router(unit, List.of(), null, null).placement("a", "k").acquire();
        unit.unregister("a");
        lease.release();
        assertThatIllegalStateException()
                .isThrownBy(lease::release)
                .withMessageStartingWith("RW-1219: A session is released more often than acquired");
    }
}
