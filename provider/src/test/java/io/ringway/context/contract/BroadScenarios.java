// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.context.RecordedUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attributes whose ordinals do not fit into one long. Each public method is a test. */
public final class BroadScenarios {
    private BroadScenarios() {}

    public static void changesOnBothSidesOfTheLimitAreWrittenAlone() {
        RecordedUnit unit = withBroad();

        assertThat(writes(unit, broad -> {
                    broad.setA63(64);
                    broad.setA64(65);
                }))
                .containsExactly("UPDATE shop.broad SET a63=64, a64=65 WHERE id=1");
        assertThat(writes(unit, broad -> broad.setA64(null)))
                .containsExactly("UPDATE shop.broad SET a64=null WHERE id=1");
        assertThat(writes(unit, broad -> broad.setA65(null))).isEmpty();
        assertThat(writes(unit, broad -> broad.setA00(0))).containsExactly("UPDATE shop.broad SET a00=0 WHERE id=1");
        assertThat(writes(unit, broad -> broad.setA63(broad.getA63()))).isEmpty();
    }

    public static void collectionsBeyondTheLimitRecordTheirChanges() {
        RecordedUnit unit = withBroad();

        assertThat(writes(unit, broad -> broad.getList().add("b")))
                .containsExactly("UPDATE shop.broad SET list=list + ['b'] WHERE id=1");
        assertThat(writes(unit, broad -> broad.getSet().remove(2)))
                .containsExactly("UPDATE shop.broad SET set=set - {2} WHERE id=1");
        assertThat(writes(unit, broad -> broad.getMap().put("k", 2)))
                .containsExactly("UPDATE shop.broad SET map=map + {'k': 2} WHERE id=1");
    }

    public static void whatIsBeyondTheLimitIsLoadedWhenItIsRead() {
        RecordedUnit unit = withBroad();

        unit.in(em -> {
            Broad next = em.getReference(Broad.class, 2);
            Broad first = em.find(Broad.class, 1);
            assertThat(first.getNext()).isSameAs(next);
            assertThat(next.getSet()).containsExactly(7);
            assertThat(next.getA65()).isEqualTo(66);
            next.setNext(first);
        });
        assertThat(writes(unit, broad -> broad.setNext(null)))
                .containsExactly("UPDATE shop.broad SET next_id=null WHERE id=1");
        unit.in(em -> assertThat(em.find(Broad.class, 2).getNext()).isSameAs(em.find(Broad.class, 1)));
    }

    private static List<String> writes(RecordedUnit unit, java.util.function.Consumer<Broad> change) {
        return unit.in(em -> change.accept(em.find(Broad.class, 1))).stream()
                .filter(line -> !line.startsWith("SELECT"))
                .toList();
    }

    private static RecordedUnit withBroad() {
        RecordedUnit unit = RecordedUnit.of(Broad.class);
        unit.in(em -> {
            Broad next = new Broad(2);
            next.setA65(66);
            next.setSet(Set.of(7));
            em.persist(next);
            Broad first = new Broad(1);
            first.setA63(63);
            first.setA64(64);
            first.setList(List.of("a"));
            first.setMap(Map.of("k", 1));
            first.setNext(next);
            first.setSet(Set.of(2));
            em.persist(first);
        });
        return unit;
    }
}
