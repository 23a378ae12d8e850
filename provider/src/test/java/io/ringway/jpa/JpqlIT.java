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
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.query.shop.Color;
import io.ringway.query.shop.Customer;
import io.ringway.query.shop.PageViews;
import io.ringway.query.shop.Product;
import io.ringway.query.shop.Purchase;
import io.ringway.query.shop.Reading;
import io.ringway.query.shop.Shop;
import io.ringway.query.shop.ShopData;
import io.ringway.query.shop.Truck;
import io.ringway.query.shop.Vehicle;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** JPQL on real rows. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class JpqlIT {
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.schema.changes", "allowed");
        factory = Units.open(properties, Shop.CLASSES.toArray(Class[]::new));
        factory.runInTransaction(ShopData::fill);
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
    void theLevelMayBeRaisedForAnEntityManager() {
        em.setProperty("ringway.query.access", "filtering");
        assertThat(names("SELECT c.name FROM Customer c WHERE c.name = 'Anna'")).containsExactly("Anna");
    }

    @Test
    void scansFilterSortAndGroup() {
        scanning();
        assertThat(names("SELECT c.name FROM Customer c WHERE c.name LIKE '%n%' ORDER BY c.name DESC"))
                .containsExactly("Cleo Nn", "Ben", "Anna");
        assertThat(names("SELECT c.name FROM Customer c WHERE c.rating IS NULL"))
                .containsExactly("Cleo Nn");
        assertThat(names("SELECT c.name FROM Customer c WHERE UPPER(c.name) = 'BEN' OR c.rating = 5 ORDER BY c.name"))
                .containsExactly("Anna", "Ben");
        List<Object[]> groups = em.createQuery(
                        "SELECT p.color, COUNT(p), MAX(p.price) FROM Product p GROUP BY p.color ORDER BY COUNT(p) DESC",
                        Object[].class)
                .getResultList();
        assertThat(groups.get(0)[0]).isEqualTo(Color.RED);
        assertThat(groups.get(0)[1]).isEqualTo(2L);
    }

    @Test
    void joins() {
        scanning();
        assertThat(names("SELECT c.name FROM Purchase p JOIN p.customer c WHERE p.number = 5"))
                .containsExactly("Anna");
        assertThat(em.createQuery(
                                "SELECT p.number FROM Customer c JOIN c.purchases p WHERE c.name = 'Ben'",
                                Integer.class)
                        .getResultList())
                .containsExactly(1);
        assertThat(names("SELECT k.title FROM Product p JOIN p.categories k WHERE p.sku = 'r1' ORDER BY k.title"))
                .containsExactly("Tools", "Toys");
        assertThat(
                        names(
                                "SELECT k.title FROM Product p LEFT JOIN p.categories k ON k.title = 'Toys' WHERE p.sku = 'r1'"))
                .containsExactly("Toys");
        assertThat(names("SELECT t FROM Customer c JOIN c.tags t WHERE c.name = 'Anna' ORDER BY t"))
                .containsExactly("gold", "new");
        assertThat(names("SELECT c.name FROM Customer c LEFT JOIN c.purchases p WHERE p.number IS NULL"))
                .containsExactly("Cleo Nn");
        assertThat(
                        names(
                                "SELECT p.sku FROM Product p, Product q WHERE p.color = q.color AND p.sku <> q.sku ORDER BY p.sku"))
                .containsExactly("r1", "r2");
    }

    @Test
    void subqueries() {
        scanning();
        assertThat(names("SELECT c.name FROM Customer c WHERE EXISTS"
                        + " (SELECT p FROM Purchase p WHERE p.customer = c AND p.number > 3)"))
                .containsExactly("Anna");
        assertThat(names("SELECT c.name FROM Customer c WHERE c.purchases IS EMPTY"))
                .containsExactly("Cleo Nn");
        assertThat(names("SELECT c.name FROM Customer c WHERE SIZE(c.purchases) > 2"))
                .containsExactly("Anna");
        assertThat(
                        names(
                                "SELECT c.name FROM Customer c WHERE c.rating >= ALL (SELECT d.rating FROM Customer d WHERE d.rating IS NOT NULL)"))
                .containsExactly("Anna");
    }

    @Test
    void unionsAndDifferences() {
        scanning();
        assertThat(names("SELECT c.name FROM Customer c UNION SELECT k.title FROM Category k ORDER BY c.name"))
                .containsExactly("Anna", "Ben", "Cleo Nn", "Tools", "Toys");
    }

    @Test
    void hierarchies() {
        scanning();
        assertThat(em.createQuery("SELECT v FROM Vehicle v ORDER BY v.plate", Vehicle.class)
                        .getResultList())
                .extracting(vehicle -> vehicle.getClass().getSimpleName())
                .containsExactly("Bus", "Truck");
        assertThat(em.createQuery("SELECT t FROM Truck t", Truck.class).getResultList())
                .hasSize(1);
        assertThat(em.createQuery("SELECT v.plate FROM Vehicle v WHERE TREAT(v AS Truck).load > 3")
                        .getResultList())
                .containsExactly("T");
        assertThat(em.createQuery("SELECT v.plate FROM Vehicle v WHERE TYPE(v) = Bus")
                        .getResultList())
                .containsExactly("B");
        assertThat(em.createQuery("SELECT COUNT(p) FROM Payment p").getSingleResult())
                .isEqualTo(2L);
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

    private void scanning() {
        em.setProperty("ringway.query.access", "scan");
    }

    private List<String> names(String jpql) {
        return em.createQuery(jpql, String.class).getResultList();
    }
}
