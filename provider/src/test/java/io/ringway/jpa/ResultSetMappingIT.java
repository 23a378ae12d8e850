// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.RingwayException;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Query;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What result set mappings make of real rows. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ResultSetMappingIT {
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        factory = Units.open(node, keyspace, Ferry.class, Boat.class, Raft.class);
        factory.runInTransaction(some -> {
            some.persist(new Ferry(1, "Erna", 200));
            some.persist(new Ferry(2, null, 80));
            Raft raft = new Raft();
            raft.id = 1;
            raft.logs = 12;
            some.persist(raft);
        });
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
    }

    @AfterEach
    void end() {
        em.close();
    }

    @Test
    void aRowGivesEntitiesObjectsAndColumns() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "SELECT id AS number, name AS title, seats, version FROM ferry WHERE id = 1", "Ferry.all")
                .getSingleResult();

        assertThat(row).hasSize(3);
        assertThat(row[0]).isSameAs(em.find(Ferry.class, 1)).isInstanceOf(Ferry.class);
        assertThat(row[1]).isEqualTo(new Berth("Erna", 200L));
        assertThat(row[2]).isEqualTo(200L);
    }

    @Test
    void namesAreThoseOfTheDatabaseInLowerCaseToo() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "SELECT id AS number, name AS TITLE, seats, version FROM ferry WHERE id = 2", "Ferry.all")
                .getSingleResult();

        assertThat(((Ferry) row[0]).seats).isEqualTo(80);
        assertThat(((Ferry) row[0]).name).isNull();
        assertThat(row[1]).isEqualTo(new Berth(null, 80L));
    }

    @Test
    void oneItemIsTheResultItself() {
        List<Ferry> ferries = em.createNamedQuery("Ferry.renamed", Ferry.class).getResultList();
        assertThat(ferries).extracting(ferry -> ferry.seats).containsExactlyInAnyOrder(200, 80);
        assertThat(ferries).allMatch(em::contains);

        assertThat(em.createNamedQuery("Ferry.seats", Long.class)
                        .setParameter(1, 1)
                        .getSingleResult())
                .isEqualTo(200L);
        assertThat(em.createNamedQuery("Ferry.berths").setParameter("id", 1).getSingleResult())
                .isEqualTo(new Berth("Erna", 200L));
        Tuple tuple = em.createNamedQuery("Ferry.seats", Tuple.class)
                .setParameter(1, 1)
                .getSingleResult();
        assertThat(tuple.get("seats", Long.class)).isEqualTo(200L);
        assertThat(em.createNamedQuery("Ferry.seats", Object[].class)
                        .setParameter(1, 1)
                        .getSingleResult())
                .containsExactly(200L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNamedQuery("Ferry.berths", Ferry.class))
                .withMessage("RW-1573: The query gives " + Berth.class.getName() + ", and " + Ferry.class.getName()
                        + " is asked for [Ferry.berths]. Ask for what it gives, or for Tuple or Object[].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNamedQuery("Ferry.mapped", Ferry.class))
                .withMessage("RW-1573: The query gives 3 items, and " + Ferry.class.getName()
                        + " is asked for [Ferry.all]. Ask for what it gives, or for Tuple or Object[].");
    }

    @Test
    void whatIsRemovedIsNoResult() {
        em.remove(em.find(Ferry.class, 1));

        assertThat(em.createNamedQuery("Ferry.renamed", Ferry.class).getResultList())
                .hasSize(1);
        assertThat(em.createNamedQuery("Ferry.mapped").setParameter("id", 1).getResultList())
                .isEmpty();
    }

    @Test
    void classesOfARowAreToldByANamedColumn() {
        Object raft = em.createNativeQuery("SELECT id, dtype AS kind, logs FROM boat WHERE id = 1", "Boat.kind")
                .getSingleResult();

        assertThat(raft)
                .isInstanceOfSatisfying(
                        Raft.class, found -> assertThat(found.logs).isEqualTo(12));
    }

    @Test
    void lockModesOfResultsCount() {
        em.getTransaction().begin();
        Ferry locked = (Ferry) em.createNativeQuery("SELECT * FROM ferry WHERE id = 1", "Ferry.locked")
                .getSingleResult();
        assertThat(em.getLockMode(locked)).isEqualTo(LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        long before = locked.version;
        em.getTransaction().commit();

        assertThat(locked.version).isEqualTo(before + 1);
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> em.createNativeQuery("SELECT * FROM ferry WHERE id = 1", "Ferry.locked")
                        .getResultList());
    }

    @Test
    void columnsThatAreNotSelectedAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery(
                                "SELECT id AS number, name, version, seats FROM ferry WHERE id = 1", "Ferry.all")
                        .getResultList())
                .withMessage("RW-1507: The result lacks the columns [TITLE] [Ferry, SELECT id AS number, name, version,"
                        + " seats FROM ferry WHERE id = 1]. An entity is read with all of its columns."
                        + " Select [number, TITLE, seats, version].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT name FROM ferry WHERE id = 1", "Ferry.berth")
                        .getResultList())
                .withMessage("RW-1524: The result has no column 'seats' [Ferry.berth, SELECT name FROM ferry WHERE id ="
                        + " 1]. The result set mapping names it. Select it, perhaps with AS; the result has [name].");
    }

    @Test
    void nullsAndFailuresOfConstructorsAreTold() {
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> em.createNativeQuery(
                                "SELECT name, writetime(name) AS seats FROM ferry WHERE id = 2", "Ferry.berth")
                        .getResultList())
                .withMessageStartingWith(
                        "RW-1527: The column 'seats' is null, and a constructor takes it [Ferry.berth, ")
                .withMessageEndingWith("]. A long cannot be null. Declare the parameter as an object.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createNativeQuery("SELECT seats FROM ferry WHERE id = 1", "Ferry.failing")
                        .getResultList())
                .withMessage("too many");
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> em.createNativeQuery("SELECT seats FROM ferry WHERE id = 2", "Ferry.failing")
                        .getResultList())
                .withMessageStartingWith(
                        "RW-1528: A constructor of a result set mapping failed: java.lang.Exception: too few");
    }

    @Test
    void namedQueriesAreReferredToByTheirTypes() {
        Map<String, TypedQueryReference<Ferry>> ferries = factory.getNamedQueries(Ferry.class);
        assertThat(ferries).containsOnlyKeys("Ferry.renamed");
        assertThat(em.createQuery(ferries.get("Ferry.renamed")).getResultList()).hasSize(2);
        assertThat(factory.getNamedQueries(Long.class)).containsOnlyKeys("Ferry.seats");
        assertThat(factory.getNamedQueries(Object[].class)).containsOnlyKeys("Ferry.mapped");
        assertThat(factory.getNamedQueries(Object.class))
                .containsKeys("Ferry.renamed", "Ferry.seats", "Ferry.mapped", "Ferry.berths")
                .doesNotContainKey("Ferry.rename");
    }

    @Test
    void addedQueriesKeepTheirMapping() {
        Query query = em.createNativeQuery("SELECT name, seats FROM ferry WHERE id = :id", "Ferry.berth");
        factory.addNamedQuery("added.berth", query.setMaxResults(1));

        Query added = em.createNamedQuery("added.berth").setParameter("id", 1);
        assertThat(added.getMaxResults()).isEqualTo(1);
        assertThat(added.getSingleResult()).isEqualTo(new Berth("Erna", 200L));
        assertThat(factory.getNamedQueries(Berth.class)).containsKey("added.berth");
    }

    record Berth(String name, long seats) {}

    static class Failing {
        Failing(int seats) throws Exception {
            if (seats > 100) {
                throw new IllegalArgumentException("too many");
            }
            throw new Exception("too few");
        }
    }

    @Entity(name = "Ferry")
    @SqlResultSetMapping(
            name = "Ferry.all",
            entities =
                    @EntityResult(
                            entityClass = Ferry.class,
                            fields = {
                                @FieldResult(name = "id", column = "number"),
                                @FieldResult(name = "name", column = "TITLE")
                            }),
            classes =
                    @ConstructorResult(
                            targetClass = Berth.class,
                            columns = {@ColumnResult(name = "title"), @ColumnResult(name = "seats")}),
            columns = @ColumnResult(name = "seats", type = Long.class))
    @SqlResultSetMapping(
            name = "Ferry.locked",
            entities = @EntityResult(entityClass = Ferry.class, lockMode = LockModeType.OPTIMISTIC_FORCE_INCREMENT))
    @SqlResultSetMapping(
            name = "Ferry.berth",
            classes =
                    @ConstructorResult(
                            targetClass = Berth.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "seats")}))
    @SqlResultSetMapping(
            name = "Ferry.failing",
            classes = @ConstructorResult(targetClass = Failing.class, columns = @ColumnResult(name = "seats")))
    @NamedNativeQuery(
            name = "Ferry.mapped",
            query = "SELECT id AS number, name AS title, seats, version FROM ferry WHERE id = :id",
            resultSetMapping = "Ferry.all")
    @NamedNativeQuery(
            name = "Ferry.renamed",
            query = "SELECT id AS n, name, seats, version FROM ferry",
            entities = @EntityResult(entityClass = Ferry.class, fields = @FieldResult(name = "id", column = "n")))
    @NamedNativeQuery(
            name = "Ferry.seats",
            query = "SELECT seats FROM ferry WHERE id = ?",
            columns = @ColumnResult(name = "seats", type = long.class))
    @NamedNativeQuery(
            name = "Ferry.berths",
            query = "SELECT name, seats FROM ferry WHERE id = :id",
            classes =
                    @ConstructorResult(
                            targetClass = Berth.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "seats")}))
    @NamedNativeQuery(name = "Ferry.rename", query = "UPDATE ferry SET name = ? WHERE id = ?")
    static class Ferry {
        @Id
        int id;

        String name;
        int seats;

        @Version
        long version;

        Ferry() {}

        Ferry(int id, String name, int seats) {
            this.id = id;
            this.name = name;
            this.seats = seats;
        }
    }

    @Entity(name = "Boat")
    @DiscriminatorColumn
    @SqlResultSetMapping(
            name = "Boat.kind",
            entities = @EntityResult(entityClass = Boat.class, discriminatorColumn = "kind"))
    static class Boat {
        @Id
        int id;
    }

    @Entity(name = "Raft")
    static class Raft extends Boat {
        int logs;
    }
}
