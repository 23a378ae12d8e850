// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.annotation.ClusteringKey;
import io.ringway.annotation.PartitionKey;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole tables, page by page: each begins behind the partition that another one ended with. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class TokenPagesIT {
    private static final int PAGE = 3;

    private final List<UUID> stamps =
            Stream.generate(UUID::randomUUID).limit(10).toList();
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("jakarta.persistence.schema-generation.database.action", "create");
        factory = Units.open(properties, Stamp.class, Shelf.class);
        factory.runInTransaction(other -> {
            stamps.forEach(id -> other.persist(new Stamp(id)));
            IntStream.range(0, 7).forEach(number -> other.persist(new Shelf("hall " + number % 2, number, 1)));
        });
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @BeforeEach
    void createEntityManager() {
        em = factory.createEntityManager();
    }

    @AfterEach
    void closeEntityManager() {
        em.close();
    }

    @Test
    void oneColumn() {
        TypedQuery<Stamp> first =
                em.createQuery("SELECT s FROM Stamp s WHERE function('token', s.id) >= :lowest", Stamp.class);
        TypedQuery<Stamp> next = em.createQuery(
                "SELECT s FROM Stamp s WHERE function('token', s.id) > function('token', :last)", Stamp.class);
        List<UUID> read = new ArrayList<>();

        List<Stamp> page =
                first.setParameter("lowest", Long.MIN_VALUE).setMaxResults(PAGE).getResultList();
        int pages = 1;
        while (page.size() == PAGE) {
            page.forEach(stamp -> read.add(stamp.id));
            page = next.setParameter("last", read.get(read.size() - 1))
                    .setMaxResults(PAGE)
                    .getResultList();
            pages++;
        }
        page.forEach(stamp -> read.add(stamp.id));

        assertThat(pages).isEqualTo(4);
        assertThat(read).containsExactlyInAnyOrderElementsOf(stamps);
    }

    @Test
    void severalColumns() {
        String shelves = "SELECT s.hall, s.number FROM Shelf s WHERE function('token', s.hall, s.number) ";
        List<Object[]> all = em.createQuery(shelves + ">= :lowest", Object[].class)
                .setParameter("lowest", Long.MIN_VALUE)
                .getResultList();
        Object[] third = all.get(2);

        List<Object[]> behind = em.createQuery(shelves + "> function('token', :hall, :number)", Object[].class)
                .setParameter("hall", third[0])
                .setParameter("number", third[1])
                .getResultList();
        List<Object[]> until = em.createQuery(
                        shelves
                                + "<= function('token', :hall, :number) AND function('token', s.hall, s.number) >= :lowest",
                        Object[].class)
                .setParameter("hall", third[0])
                .setParameter("number", third[1])
                .setParameter("lowest", Long.MIN_VALUE)
                .getResultList();

        List<Object[]> between = em.createQuery(
                        shelves + "BETWEEN :lowest AND function('token', :hall, :number)", Object[].class)
                .setParameter("hall", third[0])
                .setParameter("number", third[1])
                .setParameter("lowest", Long.MIN_VALUE)
                .getResultList();

        assertThat(all).hasSize(7);
        assertThat(behind).containsExactlyElementsOf(all.subList(3, 7));
        assertThat(until).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(between).containsExactlyElementsOf(until);
    }

    @Test
    void nothingIsBehindNull() {
        assertThat(em.createQuery("SELECT s FROM Stamp s WHERE function('token', s.id) > function('token', :last)")
                        .setParameter("last", null)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void criteria() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<UUID> query = cb.createQuery(UUID.class);
        Root<Stamp> stamp = query.from(Stamp.class);
        ParameterExpression<UUID> key = cb.parameter(UUID.class);
        query.select(stamp.get("id"))
                .where(cb.equal(
                        cb.function("token", Long.class, stamp.get("id")), cb.function("token", Long.class, key)));

        assertThat(em.createQuery(query).setParameter(key, stamps.get(4)).getResultList())
                .containsExactly(stamps.get(4));
    }

    @Entity(name = "Stamp")
    static class Stamp {
        @Id
        UUID id;

        Stamp() {}

        Stamp(UUID id) {
            this.id = id;
        }
    }

    record ShelfId(String hall, int number, int position) {}

    @Entity(name = "Shelf")
    @IdClass(ShelfId.class)
    static class Shelf {
        @PartitionKey(order = 0)
        String hall;

        @PartitionKey(order = 1)
        int number;

        @ClusteringKey
        int position;

        Shelf() {}

        Shelf(String hall, int number, int position) {
            this.hall = hall;
            this.number = number;
            this.position = position;
        }
    }
}
