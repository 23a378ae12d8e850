// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.AccessPathException;
import io.ringway.QueryAccess;
import io.ringway.RoutedQuery;
import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.annotation.SaiIndex;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.IdClass;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From which result on a query may give them. */
class FirstResultsTest {
    private static final String BY_INDEX = "SELECT t.number FROM Tick t WHERE t.kind = 'a'";

    private RecordedUnit unit;
    private EntityManager em;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Tick.class);
        unit.factory().runInTransaction(other -> IntStream.range(0, 20).forEach(n -> other.persist(new Tick("t", n))));
        em = unit.em();
        unit.log();
    }

    private TypedQuery<Integer> from(int first, String jpql) {
        return em.createQuery(jpql, Integer.class)
                .setHint("ringway.page-size", 5)
                .setFirstResult(first);
    }

    @Test
    void anythingInsideOfNamedPartitions() {
        assertThat(from(18, "SELECT t.number FROM Tick t WHERE t.day = 't'").getResultList())
                .containsExactly(18, 19);
        assertThat(from(18, "SELECT t.number FROM Tick t WHERE t.day IN ('t', 'u')")
                        .getResultList())
                .containsExactly(18, 19);
    }

    @Test
    void onePageOfWhatAnIndexFinds() {
        assertThat(from(5, BY_INDEX).setMaxResults(2).getResultList()).containsExactly(5, 6);
        unit.log();
        TypedQuery<Integer> farther = from(6, BY_INDEX);

        assertThatExceptionOfType(AccessPathException.class)
                .isThrownBy(farther::getResultList)
                .withMessage("RW-1542: The first result is number 6, behind a page of 5 rows [" + BY_INDEX
                        + "]. The database skips no rows: all before it would be read and left out, and those of Tick are"
                        + " not of partitions that the query names. Give the partition key, or the last key that was read;"
                        + " set ringway.query.access to scan; or raise ringway.page-size.")
                .satisfies(refusal -> assertThat(refusal.needed()).isEqualTo(QueryAccess.SCAN));
        assertThatThrownBy(farther::getResultStream).isInstanceOf(AccessPathException.class);
        assertThatThrownBy(farther::getSingleResult).isInstanceOf(AccessPathException.class);
        assertThatThrownBy(() -> farther.unwrap(RoutedQuery.class).fetchAsync())
                .isInstanceOf(AccessPathException.class);
        assertThat(unit.log()).isEmpty();
        assertThat(farther.setHint("ringway.page-size", 6).setMaxResults(1).getResultList())
                .isEqualTo(List.of(6));
    }

    @Test
    void aPageIsTheDriversWhereNothingIsSaid() {
        TypedQuery<Integer> query = em.createQuery(BY_INDEX, Integer.class);

        assertThat(query.setFirstResult(5_000).getResultList()).isEmpty();
        assertThatThrownBy(query.setFirstResult(5_001)::getResultList)
                .hasMessageStartingWith("RW-1542: The first result is number 5001, behind a page of 5000 rows");
    }

    @Test
    void anythingWhereScansAreAllowed() {
        em.setProperty("ringway.query.access", "scan");

        assertThat(from(18, BY_INDEX).getResultList()).containsExactly(18, 19);
        assertThat(from(18, "SELECT t.number FROM Tick t").getResultList()).containsExactly(18, 19);
    }

    @Entity(name = "Tick")
    @IdClass(Tick.Id.class)
    static class Tick {
        @PartitionKey
        String day;

        @ClusteringKey
        int number;

        @SaiIndex
        String kind = "a";

        record Id(String day, int number) {}

        Tick() {}

        Tick(String day, int number) {
            this.day = day;
            this.number = number;
        }
    }
}
