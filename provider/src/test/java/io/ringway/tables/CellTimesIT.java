// SPDX-License-Identifier: Apache-2.0
package io.ringway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.RoutedEntityManager;
import io.ringway.SchemaTool;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a row tells of when its columns were written and expire. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CellTimesIT {
    private String keyspace;
    private Judge judge;
    private CqlSession session;
    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        judge = new Judge(node, own);
        session = Judge.session(node);
        factory = Units.open(
                Map.of(
                        "ringway.connections.main.session",
                        session,
                        "ringway.keyspace",
                        own,
                        "ringway.schema.changes",
                        "allowed",
                        "jakarta.persistence.schema-generation.database.action",
                        "create"),
                Session.class);
    }

    @AfterAll
    void close() {
        factory.close();
        session.close();
        judge.close();
    }

    @Test
    void theyAreReadWithTheRow() {
        Instant moment = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Session row = new Session("a", "Ann");
        row.pages = List.of("home");
        factory.runInTransaction(em ->
                em.unwrap(RoutedEntityManager.class).persist(row, Timestamp.of(moment), Ttl.of(Duration.ofHours(3))));

        Session read = factory.callInTransaction(em -> em.find(Session.class, "a"));

        assertThat(read.written).isEqualTo(Timestamp.of(moment).microseconds());
        assertThat(read.pagesWritten).isEqualTo(moment);
        assertThat(read.seconds).isBetween(3 * 3600 - 60, 3 * 3600);
        assertThat(read.left).isBetween(Duration.ofMinutes(179), Duration.ofHours(3));
    }

    @Test
    void whatIsNotThereHasNone() {
        judge.execute("INSERT INTO $.session (ticket) VALUES ('b') USING TTL 0");

        Session read = factory.callInTransaction(em -> em.find(Session.class, "b"));

        assertThat(read.written).isNull();
        assertThat(read.pagesWritten).isNull();
        assertThat(read.seconds).isZero();
        assertThat(read.left).isNull();
    }

    @Test
    void theyAreNeverWrittenAndRefreshed() {
        factory.runInTransaction(em -> em.persist(new Session("c", "Ann")));
        EntityManager em = factory.createEntityManager();
        Session read = em.find(Session.class, "c");
        Long first = read.written;
        long requests = Judge.requests(session);

        read.written = 5L;
        read.seconds = 5;
        em.flush();

        assertThat(Judge.requests(session)).isEqualTo(requests);
        read.user = "Bob";
        em.flush();
        em.refresh(read);
        assertThat(read.written).isGreaterThan(first);
        em.close();
    }

    @Test
    void aMergeDoesNotCopyThem() {
        factory.runInTransaction(em -> em.persist(new Session("d", "Ann")));
        Session detached = factory.callInTransaction(em -> em.find(Session.class, "d"));
        factory.runInTransaction(em -> em.find(Session.class, "d").user = "Bob");

        factory.runInTransaction(em -> {
            detached.user = "Eve";
            assertThat(em.merge(detached).written).isGreaterThan(detached.written);
        });
    }

    @Test
    void aNativeQuerySelectsThem() {
        factory.runInTransaction(em -> em.persist(new Session("e", "Ann")));
        EntityManager em = factory.createEntityManager();

        Object read = em.createNativeQuery(
                        "SELECT ticket, \"User\", pages, visits, WRITETIME(\"User\"), WRITETIME(pages), TTL(\"User\"),"
                                + " TTL(visits) FROM " + keyspace + ".session WHERE ticket = 'e'",
                        Session.class)
                .getSingleResult();

        assertThat(((Session) read).written).isNotNull();
        assertThatThrownBy(() -> em.createNativeQuery("SELECT * FROM " + keyspace + ".session", Session.class)
                        .getResultList())
                .hasMessageStartingWith("RW-1507: The result lacks the columns [ttl(visits), writetime(pages),"
                        + " ttl(User), writetime(User)]");
        em.close();
    }

    @Test
    void theTableHasTheDefault() {
        assertThat(judge.row("SELECT default_time_to_live, gc_grace_seconds FROM system_schema.tables"
                                + " WHERE keyspace_name = '$' AND table_name = 'session'")
                        .getFormattedContents())
                .isEqualTo("[default_time_to_live:3600, gc_grace_seconds:600]");
        var tables = factory.unwrap(SchemaTool.class).forEntities();
        assertThat(tables.sync().statements()).isEmpty();
        judge.execute("ALTER TABLE $.session WITH default_time_to_live = 5");
        assertThat(tables.sync().statements())
                .containsExactly("ALTER TABLE " + keyspace + ".session WITH default_time_to_live = 3600");
    }
}
