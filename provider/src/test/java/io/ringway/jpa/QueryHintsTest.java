// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryHintsTest {
    private static final String BY_KEY = "SELECT s.name FROM Ship s WHERE s.id = 1";

    private RecordedUnit unit;
    private EntityManager em;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Ship.class);
        em = unit.em();
    }

    @Test
    void theySayHowAQueryIsSent() {
        em.createQuery(BY_KEY)
                .setHint("ringway.consistency", "local_quorum")
                .setHint("ringway.profile", "slow")
                .setHint("ringway.page-size", "7")
                .getResultList();

        assertThat(unit.exactLog())
                .containsExactly(
                        "SELECT name FROM shop.ship WHERE id=1 {consistency=LOCAL_QUORUM, profile=slow, pageSize=7}");
    }

    @Test
    void theySayHowAFindIsSent() {
        em.find(Ship.class, 1, Map.of("ringway.consistency", "QUORUM", "ringway.profile", "slow"));

        assertThat(unit.exactLog())
                .containsExactly("SELECT id, name FROM shop.ship WHERE id=1 {consistency=QUORUM, profile=slow}");
    }

    @Test
    void whatIsNamedAsOursAndIsNoneIsAMistake() {
        Query query = em.createQuery(BY_KEY);

        assertThatThrownBy(() -> query.setHint("ringway.consistancy", "ONE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-1545: There is no hint ringway.consistancy. Hints of other providers are ignored, but this"
                                + " one is named as Ringway's are. Did you mean ringway.consistency?");
        assertThatThrownBy(() -> em.find(Ship.class, 1, Map.of("ringway.keyspaces", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("RW-1545: There is no hint ringway.keyspaces.");
        assertThatCode(() -> query.setHint("org.example.nothing", 1)).doesNotThrowAnyException();
    }

    @Test
    void aValueIsCheckedAtOnce() {
        Query query = em.createQuery(BY_KEY);

        assertThatThrownBy(() -> query.setHint("ringway.consistency", "SOME"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "RW-1572: The hint ringway.consistency cannot be 'SOME'. It is one of [any, one,");
        assertThatThrownBy(() -> query.setHint("ringway.page-size", "all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1572: The hint ringway.page-size cannot be 'all'. It is a number from 1.");
        assertThatThrownBy(() -> em.find(Ship.class, 1, Map.of("ringway.consistency", "SOME")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("RW-1572: ");
    }

    @Entity(name = "Ship")
    static class Ship {
        @Id
        int id;

        String name;
    }
}
