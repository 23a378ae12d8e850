// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.IdClass;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.TypedQuery;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of instances that are removed and not deleted yet are no results, however many of them come first. */
class RemovedResultsTest {
    private final RecordedUnit unit = RecordedUnit.of(Step.class);
    private EntityManager em;
    private TypedQuery<Step> query;

    @BeforeEach
    void removeTheFirst() {
        unit.factory().runInTransaction(other -> IntStream.range(0, 452).forEach(n -> other.persist(new Step(n))));
        em = unit.em();
        IntStream.range(0, 450).forEach(n -> em.remove(em.find(Step.class, new Step.Id("s", n))));
        query = em.createQuery("SELECT s FROM Step s WHERE s.stair = 's'", Step.class);
    }

    @Test
    void streamsGoOnBehindThem() {
        assertThat(query.getResultStream()).extracting(step -> step.number).containsExactly(450, 451);
    }

    @Test
    void limitsCountWhatIsLeft() {
        assertThat(query.getResultList()).hasSize(2);
        assertThatThrownBy(query::getSingleResult).isInstanceOf(NonUniqueResultException.class);
        em.remove(em.find(Step.class, new Step.Id("s", 451)));
        assertThat(query.getSingleResult().number).isEqualTo(450);
    }

    @Entity(name = "Step")
    @IdClass(Step.Id.class)
    static class Step {
        @PartitionKey
        String stair = "s";

        @ClusteringKey
        int number;

        record Id(String stair, int number) {}

        Step() {}

        Step(int number) {
            this.number = number;
        }
    }
}
