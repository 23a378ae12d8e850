// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RoutedQuery;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.IdClass;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionLimitTest {
    private static final String HINT = "ringway.query.per-partition-limit";

    private RecordedUnit unit;
    private EntityManager em;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Visit.class);
        em = unit.em();
        unit.factory().runInTransaction(other -> {
            for (int day = 1; day <= 3; day++) {
                other.persist(new Visit("a", day));
                other.persist(new Visit("b", day));
            }
        });
    }

    @Test
    void eachPartitionGivesItsFirstRows() {
        TypedQuery<Integer> query = em.createQuery(
                        "SELECT v.day FROM Visit v WHERE v.place IN :places ORDER BY v.day DESC", Integer.class)
                .setParameter("places", List.of("a", "b"))
                .setHint(HINT, 2);

        assertThat(query.getResultList()).containsExactly(3, 3, 2, 2);
        assertThat(query.setMaxResults(3).getResultList()).containsExactly(3, 3, 2);
        assertThat(query.unwrap(RoutedQuery.class).explain().toString()).contains("partitionLimited=true");
    }

    @Test
    void aTableGivesTheFirstRowsOfEach() {
        em.setProperty("ringway.query.access", "scan");

        assertThat(em.createQuery("SELECT v FROM Visit v", Visit.class)
                        .setHint(HINT, "1")
                        .getResultList())
                .extracting(visit -> visit.day)
                .containsExactly(1, 1);
    }

    @Test
    void whatIsNotRowsIsRefused() {
        assertThatThrownBy(() -> em.createQuery("SELECT COUNT(v) FROM Visit v WHERE v.place = 'a'")
                        .setHint(HINT, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1544: The query cannot have a limit for each partition [SELECT COUNT(v) FROM Visit v"
                        + " WHERE v.place = 'a']. Its results are not rows as the database gives them: it groups, sorts,"
                        + " filters or joins. Leave out the hint, or what is done with the rows.");
        assertThatThrownBy(() -> em.createQuery("SELECT v FROM Visit v WHERE v.place = 'a'")
                        .setHint(HINT, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "RW-1572: The hint ringway.query.per-partition-limit cannot be '0'. It is a number from 1.");
    }

    record VisitId(String place, int day) {}

    @Entity(name = "Visit")
    @IdClass(VisitId.class)
    static class Visit {
        @PartitionKey
        String place;

        @ClusteringKey
        int day;

        Visit() {}

        Visit(String place, int day) {
            this.place = place;
            this.day = day;
        }
    }
}
