// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.EntityStore;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.EntityManager;
import java.util.List;

/** References in embeddables. Each public method is a test. */
public final class EmbeddedReferenceScenarios {
    private EmbeddedReferenceScenarios() {}

    private static RecordedUnit unit() {
        return RecordedUnit.of(Consignment.class, Clerk.class);
    }

    private static RecordedUnit filled() {
        RecordedUnit unit = unit();
        unit.in(em -> {
            em.persist(new Consignment(1, new Handling("wet", new Clerk("Ann", "1a"))));
            em.persist(new Clerk("Bob", "2b"));
        });
        return unit;
    }

    private static List<String> writes(List<String> log) {
        return log.stream().filter(line -> !line.startsWith("SELECT")).toList();
    }

    public static void persistGoesOnThroughAPart() {
        assertThat(unit().in(em -> {
                    Consignment consignment = new Consignment(1, new Handling("wet", new Clerk("Ann", "1a")));
                    consignment.setDeparture(
                            new Handling(null, consignment.getArrival().getClerk()));
                    em.persist(consignment);
                }))
                .containsExactlyInAnyOrder(
                        "INSERT shop.consignment (id=1, clerk_name='Ann', note='wet', sent_by='Ann')",
                        "INSERT shop.clerk (name='Ann', room='1a')");
    }

    public static void whatAPartRefersToIsManaged() {
        RecordedUnit unit = filled();

        unit.in(em -> {
            Consignment consignment = em.find(Consignment.class, 1);
            Clerk ann = consignment.getArrival().getClerk();
            assertThat(ann.getRoom()).isEqualTo("1a");
            assertThat(em.find(Clerk.class, "Ann")).isSameAs(ann);
            assertThat(consignment.getDeparture()).isNull();
        });
    }

    public static void onlyTheReferenceThatChangesIsWritten() {
        RecordedUnit unit = filled();

        assertThat(writes(unit.in(em ->
                        em.find(Consignment.class, 1).getArrival().getClerk().getRoom())))
                .isEmpty();
        assertThat(writes(unit.in(
                        em -> em.find(Consignment.class, 1).getArrival().setClerk(em.find(Clerk.class, "Bob")))))
                .containsExactly("UPDATE shop.consignment SET clerk_name='Bob' WHERE id=1");
        assertThat(writes(unit.in(em ->
                        em.find(Consignment.class, 1).setDeparture(new Handling("dry", em.find(Clerk.class, "Ann"))))))
                .containsExactly("UPDATE shop.consignment SET sent_by='Ann', departure_note='dry' WHERE id=1");
        assertThat(writes(unit.in(em -> em.find(Consignment.class, 1).setArrival(null))))
                .containsExactly("UPDATE shop.consignment SET clerk_name=null, note=null WHERE id=1");
    }

    public static void theOtherSideNamesTheWayToThePart() {
        RecordedUnit unit = filled();

        unit.in(em ->
                assertThat(em.find(Clerk.class, "Ann").getReceived()).containsExactly(em.find(Consignment.class, 1)));
    }

    public static void mergeTakesTheManagedInstance() {
        RecordedUnit unit = filled();
        EntityManager before = unit.em();
        Consignment detached = before.find(Consignment.class, 1);
        detached.getArrival().setClerk(before.find(Clerk.class, "Bob"));
        before.clear();

        assertThat(writes(unit.in(em -> {
                    Consignment merged = em.merge(detached);
                    assertThat(merged.getArrival().getClerk()).isSameAs(em.find(Clerk.class, "Bob"));
                })))
                .containsExactly("UPDATE shop.consignment SET clerk_name='Bob' WHERE id=1");
    }

    public static void aPartMayNotReferToWhatHasNoRow() {
        RecordedUnit unit = filled();
        EntityManager em = unit.em();
        Consignment consignment = em.find(Consignment.class, 1);
        em.remove(em.find(Clerk.class, "Bob"));
        em.flush();
        consignment.setDeparture(new Handling("x", new Clerk()));

        assertThatIllegalStateException()
                .isThrownBy(() -> unit.factory().unwrap(EntityStore.class).insert(consignment))
                .withMessageStartingWith("RW-1331: The attribute refers to an instance without an id "
                        + "[Consignment.departure.clerk, id 1].");
    }

    public static void theStoreWritesAndReadsParts() {
        RecordedUnit unit = filled();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        unit.log();

        Consignment consignment = store.find(Consignment.class, 1).orElseThrow();
        assertThat(consignment.getArrival().getClerk().getName()).isEqualTo("Ann");
        store.insert(
                new Consignment(2, new Handling(null, consignment.getArrival().getClerk())));
        assertThat(writes(unit.log())).containsExactly("INSERT shop.consignment (id=2, clerk_name='Ann')");
        assertThatIllegalStateException()
                .isThrownBy(() -> store.insert(new Consignment(3, new Handling(null, new Clerk(null, "x")))))
                .withMessageStartingWith("RW-1331: ");
    }
}
