// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConfigurationException;
import io.ringway.QueryAccess;
import io.ringway.context.query.UnitQueries;
import io.ringway.mapping.EntityModel;
import io.ringway.store.WriteClock;
import io.ringway.store.query.QueryLimits;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryChecksTest {
    @Test
    void everyNamedQueryThatCannotBeCompiledIsTold() {
        assertThatThrownBy(() -> check(Broken.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("RW-1020: The named query cannot be used [Broken.attribute]. RW-1551:")
                .hasMessageContaining("RW-1020: The named query cannot be used [Broken.scan]. RW-1910:")
                .hasMessageContaining("RW-1020: The named query cannot be used [Broken.text]. RW-1540:")
                .hasMessageContaining(
                        "RW-1020: The named query cannot be used [Broken.result]. RW-1573: The query gives"
                                + " java.lang.String, and java.lang.Integer is asked for [SELECT b.id FROM Broken b WHERE b.id = ?1]."
                                + " Ask for what it gives, or for Tuple or Object[].")
                .hasMessageContaining(
                        "RW-1020: The named query cannot be used [Broken.results]. RW-1573: The query gives 2"
                                + " items, and java.lang.String is asked for")
                .hasMessageContaining("RW-1020: The named native query cannot be used [Broken.parameters]. RW-1502:")
                .hasMessageContaining("RW-1020: The named native query cannot be used [Broken.mapping]. RW-1521:")
                .hasMessageContaining("RW-1020: The result set mapping cannot be used [Broken.nothing]. RW-1526:");
    }

    @Test
    void whatTheySayThatTheyGiveAndHowFarTheyMayGoIsTaken() {
        assertThatCode(() -> check(Fine.class)).doesNotThrowAnyException();
    }

    private static void check(Class<?> entity) {
        EntityModel model = EntityModel.of(List.of(entity));
        UnitQueries queries = new UnitQueries(
                model, new QueryLimits(1, 1, 1, 1), new WriteClock(Clock.systemUTC()), QueryAccess.INDEXES);
        QueryChecks.check("shop", model, queries);
    }

    @Entity
    @NamedQuery(name = "Broken.attribute", query = "SELECT b FROM Broken b WHERE b.nothing = 1")
    @NamedQuery(name = "Broken.scan", query = "SELECT b FROM Broken b")
    @NamedQuery(name = "Broken.text", query = "SELECT FROM WHERE")
    @NamedQuery(
            name = "Broken.result",
            query = "SELECT b.id FROM Broken b WHERE b.id = ?1",
            resultClass = Integer.class)
    @NamedQuery(
            name = "Broken.results",
            query = "SELECT b.id, b.id FROM Broken b WHERE b.id = ?1",
            resultClass = String.class)
    @NamedNativeQuery(name = "Broken.parameters", query = "SELECT id FROM broken WHERE id = :id AND a = ?")
    @NamedNativeQuery(name = "Broken.mapping", query = "SELECT id FROM broken", resultSetMapping = "none")
    @SqlResultSetMapping(name = "Broken.nothing")
    static class Broken {
        @Id
        String id;
    }

    @Entity
    @NamedQuery(
            name = "Fine.all",
            query = "SELECT f FROM Fine f",
            hints = @QueryHint(name = "ringway.query.access", value = "scan"))
    @NamedQuery(name = "Fine.one", query = "SELECT f FROM Fine f WHERE f.id = ?1", resultClass = Fine.class)
    @NamedQuery(name = "Fine.count", query = "SELECT COUNT(f) FROM Fine f WHERE f.id = ?1", resultClass = long.class)
    @NamedQuery(name = "Fine.row", query = "SELECT f.id, f.id FROM Fine f WHERE f.id = ?1", resultClass = Tuple.class)
    @NamedQuery(name = "Fine.removed", query = "DELETE FROM Fine f WHERE f.id = ?1")
    static class Fine {
        @Id
        String id;
    }

    @Entity
    @NamedQuery(
            name = "Hinted.level",
            query = "SELECT h FROM Hinted h",
            hints = @QueryHint(name = "ringway.query.access", value = "all"))
    @NamedQuery(
            name = "Hinted.name",
            query = "SELECT h FROM Hinted h WHERE h.id = '1'",
            hints = @QueryHint(name = "ringway.consistancy", value = "ONE"))
    @NamedNativeQuery(
            name = "Hinted.text",
            query = "SELECT id FROM hinted",
            hints = @QueryHint(name = "ringway.page", value = "1"))
    static class Hinted {
        @Id
        String id;
    }
}
