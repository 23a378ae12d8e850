// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static io.ringway.query.shop.ShopData.ANNA;
import static io.ringway.query.shop.ShopData.BEN;
import static io.ringway.query.shop.ShopData.DAY;
import static io.ringway.query.shop.ShopData.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.AccessPathException;
import io.ringway.QueryAccess;
import io.ringway.QueryPlan;
import io.ringway.RoutedQuery;
import io.ringway.query.shop.Color;
import io.ringway.query.shop.Customer;
import io.ringway.query.shop.PageViews;
import io.ringway.query.shop.Product;
import io.ringway.query.shop.Purchase;
import io.ringway.query.shop.Reading;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JPQL on real rows, as keys and indexes serve it. */
class JpqlIT extends ShopUnit {
    @Test
    void aKeyGivesTheManagedInstance() {
        Customer found = em.createQuery("SELECT c FROM Customer c WHERE c.id = :id", Customer.class)
                .setParameter("id", ANNA)
                .getSingleResult();

        assertThat(found.name).isEqualTo("Anna");
        assertThat(found).isSameAs(em.find(Customer.class, ANNA));
    }

    @Test
    void severalKeysAreReadConcurrently() {
        List<String> names = em.createQuery("SELECT c.name FROM Customer c WHERE c.id IN :ids", String.class)
                .setParameter("ids", List.of(BEN, ANNA, new UUID(9, 9)))
                .getResultList();

        assertThat(names).containsExactly("Ben", "Anna");
    }

    @Test
    void rangesAndOrdersOfAPartition() {
        List<Integer> numbers = em.createQuery(
                        "SELECT p.number FROM Purchase p WHERE p.customer.id = ?1 AND p.number >= ?2 ORDER BY p.number",
                        Integer.class)
                .setParameter(1, ANNA)
                .setParameter(2, 2)
                .getResultList();

        assertThat(numbers).containsExactly(2, 3, 4, 5);
    }

    @Test
    void limitsAndOffsets() {
        List<Integer> numbers = em.createQuery(
                        "SELECT p.number FROM Purchase p WHERE p.customer.id = :id", Integer.class)
                .setParameter("id", ANNA)
                .setFirstResult(1)
                .setMaxResults(2)
                .getResultList();

        assertThat(numbers).containsExactly(4, 3);
    }

    @Test
    void indexesServeEqualityAndRanges() {
        assertThat(names("SELECT c.name FROM Customer c WHERE c.rating = 5")).containsExactly("Anna");
        assertThat(names("SELECT c.name FROM Customer c WHERE c.rating > 1 AND c.rating <= 5"))
                .containsExactlyInAnyOrder("Anna", "Ben");
        assertThat(names("SELECT c.name FROM Customer c WHERE c.email = 'ben@example.com'"))
                .containsExactly("Ben");
        assertThat(names("SELECT c.name FROM Customer c WHERE 'gold' MEMBER OF c.tags"))
                .containsExactly("Anna");
        assertThat(names("SELECT c.name FROM Customer c WHERE c.rating IN (3, 5)"))
                .containsExactlyInAnyOrder("Anna", "Ben");
    }

    @Test
    void theNearestVectorsComeFirst() {
        List<String> names = em.createQuery(
                        "SELECT c.name FROM Customer c ORDER BY function('similarity_cosine', c.taste, :taste) DESC",
                        String.class)
                .setParameter("taste", new float[] {0, 1, 0})
                .setMaxResults(2)
                .getResultList();

        assertThat(names).containsExactly("Ben", "Anna");
    }

    @Test
    void aggregatesOfAPartition() {
        Object[] row =
                (Object[]) em.createQuery("SELECT COUNT(r), SUM(r.value), AVG(r.value), MIN(r.channel), MAX(r.value) "
                                + "FROM Reading r WHERE r.sensor = 'a' AND r.day = :day")
                        .setParameter("day", DAY)
                        .getSingleResult();

        assertThat(row).containsExactly(3L, 6.0, 2.0, 1, 3.0);
    }

    @Test
    void sumsOfNothingAreNull() {
        Object[] row = (Object[]) em.createQuery(
                        "SELECT COUNT(r), SUM(r.value), AVG(r.value) FROM Reading r WHERE r.sensor = 'z' AND r.day = :day")
                .setParameter("day", DAY)
                .getSingleResult();

        assertThat(row).containsExactly(0L, null, null);
    }

    @Test
    void countsOverSeveralPartitionsAreSummedUp() {
        Long count = em.createQuery(
                        "SELECT COUNT(r) FROM Reading r WHERE r.sensor = 'a' AND r.day IN :days", Long.class)
                .setParameter("days", List.of(DAY, DAY.plusDays(1), DAY.plusDays(7)))
                .getSingleResult();

        assertThat(count).isEqualTo(4);
    }

    @Test
    void whatIndexesDoNotServeIsRefusedWhenItIsCreated() {
        assertThatThrownBy(() -> em.createQuery("SELECT c FROM Customer c WHERE c.name = 'Anna'"))
                .isInstanceOfSatisfying(AccessPathException.class, refusal -> {
                    assertThat(refusal.needed()).isEqualTo(QueryAccess.FILTERING);
                    assertThat(refusal.code()).isEqualTo("RW-1910");
                });
    }

    @Test
    void tuplesHaveAliases() {
        Tuple row = em.createQuery(
                        "SELECT c.name AS name, c.rating + 1 AS next FROM Customer c WHERE c.id = :id", Tuple.class)
                .setParameter("id", ANNA)
                .getSingleResult();

        assertThat(row.get("name")).isEqualTo("Anna");
        assertThat(row.get(1)).isEqualTo(6);
    }

    @Test
    void updatesAndDeletes() {
        factory.runInTransaction(other -> {
            Reading reading = new Reading();
            reading.sensor = "u";
            reading.day = DAY;
            reading.at = moment(1);
            reading.channel = 1;
            reading.value = 1.0;
            other.persist(reading);
        });
        int updated = em.createQuery("UPDATE Product p SET p.name = :name WHERE p.sku IN ('b1', 'none')")
                .setParameter("name", "renamed")
                .executeUpdate();
        assertThat(updated).isEqualTo(1);
        assertThat(em.find(Product.class, "b1").name).isEqualTo("renamed");
        assertThat(em.find(Product.class, "none")).isNull();
        int counted = em.createQuery(
                        "UPDATE PageViews v SET v.views = v.views + 5 WHERE v.page = 'home' AND v.day = :day")
                .setParameter("day", DAY)
                .executeUpdate();
        assertThat(counted).isEqualTo(1);
        assertThat(em.find(PageViews.class, new PageViews.Id("home", DAY)).views)
                .isEqualTo(12);
        em.createQuery("DELETE FROM Reading r WHERE r.sensor = 'u' AND r.day = :day")
                .setParameter("day", DAY)
                .executeUpdate();
        assertThat(em.createQuery("SELECT COUNT(r) FROM Reading r WHERE r.sensor = 'u' AND r.day = :day")
                        .setParameter("day", DAY)
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void queriesSeeWhatTheUnitOfWorkHasChanged() {
        factory.runInTransaction(other -> {
            Product product = new Product();
            product.sku = "fresh";
            product.color = Color.BLUE;
            other.persist(product);
            assertThat(other.createQuery("SELECT p.sku FROM Product p WHERE p.color = :color")
                            .setParameter("color", Color.BLUE)
                            .getResultList())
                    .contains("fresh");
            other.remove(product);
        });
    }

    @Test
    void streamsAreReadAsTheyAreConsumed() {
        try (Stream<Purchase> purchases = em.createQuery(
                        "SELECT p FROM Purchase p WHERE p.customer.id = :id", Purchase.class)
                .setParameter("id", ANNA)
                .setHint("ringway.page-size", 2)
                .getResultStream()) {
            assertThat(purchases.map(purchase -> purchase.number)).containsExactly(5, 4, 3, 2, 1);
        }
    }

    @Test
    void answersMayComeLater() throws Exception {
        List<String> names = em.createQuery("SELECT c.name FROM Customer c WHERE c.id = :id")
                .setParameter("id", BEN)
                .unwrap(RoutedQuery.class)
                .<String>fetchAsync()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertThat(names).containsExactly("Ben");
    }

    @Test
    void plansAreTold() {
        QueryPlan plan = em.createQuery("SELECT c.name FROM Customer c WHERE c.id = :id")
                .unwrap(RoutedQuery.class)
                .explain();

        assertThat(plan.needed()).isEqualTo(QueryAccess.INDEXES);
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.path()).isEqualTo(QueryPlan.Path.PARTITION);
            assertThat(step.statement())
                    .isEqualTo("SELECT name FROM " + plan.route().keyspace() + ".customer WHERE id=?");
            assertThat(step.detail()).isEqualTo("partition key id");
        });
        assertThat(plan.inRingway()).isEmpty();
    }

    @Test
    void moreThanOneResultIsNone() {
        assertThatThrownBy(() -> em.createQuery("SELECT p FROM Purchase p WHERE p.customer.id = :id")
                        .setParameter("id", ANNA)
                        .getSingleResult())
                .isInstanceOf(NonUniqueResultException.class);
    }
}
