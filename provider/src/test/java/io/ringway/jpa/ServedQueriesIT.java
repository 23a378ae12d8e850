// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static io.ringway.query.shop.ShopData.ANNA;
import static io.ringway.query.shop.ShopData.BEN;
import static io.ringway.query.shop.ShopData.DAY;
import static io.ringway.query.shop.ShopData.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.QueryPlan.Path;
import io.ringway.QueryPlan.Step;
import io.ringway.RoutedQuery;
import io.ringway.query.shop.Address;
import io.ringway.query.shop.Customer;
import io.ringway.query.shop.Purchase;
import io.ringway.query.shop.Purchase.Status;
import io.ringway.query.shop.Reading;
import io.ringway.query.shop.Stock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the default level lets pass, beyond single keys and indexes, on real rows. */
class ServedQueriesIT extends ShopUnit {
    @Override
    void fill(EntityManager other) {
        super.fill(other);
        for (String sku : List.of("apple", "banana", "basil", "cherry")) {
            Stock stock = new Stock();
            stock.key = new Stock.Key("IS", "Reykjavík", sku);
            stock.quantity = sku.length();
            other.persist(stock);
        }
    }

    @BeforeAll
    void change() {
        factory.runInTransaction(other -> {
            other.find(Customer.class, ANNA).points = Map.of("a", 5, "b", 7);
            for (int number = 1; number <= 5; number++) {
                other.find(Purchase.class, new Purchase.Id(ANNA, number)).status =
                        number % 2 == 0 ? Status.PAID : Status.OPEN;
            }
            other.find(Purchase.class, new Purchase.Id(BEN, 1)).status = Status.OPEN;
        });
    }

    @Test
    void partitionsGiveTheirFirstRows() {
        assertThat(em.createQuery(
                                "SELECT s.key.sku FROM Stock s WHERE s.key.country = 'IS' AND s.key.city = 'Reykjavík'",
                                String.class)
                        .setHint("ringway.query.per-partition-limit", 2)
                        .getResultList())
                .containsExactly("apple", "banana");
        scanning();
        Query first = em.createQuery("SELECT s.key.sku FROM Stock s").setHint("ringway.query.per-partition-limit", 1);
        assertThat(first.getResultList()).hasToString("[apple]");
        assertThat(first.unwrap(RoutedQuery.class).explain().toString()).contains("PER PARTITION LIMIT ?");
    }

    @Test
    void keysOfSeveralColumnsAreReadOneByOne() {
        List<Stock.Key> keys = List.of(
                new Stock.Key("IS", "Reykjavík", "basil"),
                new Stock.Key("IS", "Akureyri", "basil"),
                new Stock.Key("IS", "Reykjavík", "apple"),
                new Stock.Key("IS", "Reykjavík", "basil"));

        assertThat(list("SELECT s.quantity FROM Stock s WHERE s.key IN ?1", keys))
                .containsExactly(5, 5);
        Reading reading = em.createQuery("SELECT r FROM Reading r WHERE r.sensor = 'a' AND r.day = ?1", Reading.class)
                .setParameter(1, DAY)
                .getResultList()
                .get(1);
        assertThat(list("SELECT r.channel FROM Reading r WHERE r IN ?1", List.of(reading)))
                .containsExactly(2);
        Purchase first = em.find(Purchase.class, new Purchase.Id(BEN, 1));
        assertThat(list("SELECT p.number FROM Purchase p WHERE p.customer IN ?1", List.of(first.customer)))
                .containsExactly(1);
    }

    @Test
    void rowsBehindARowOfSeveralClusteringColumns() {
        String behind = "SELECT r.channel FROM Reading r WHERE r.sensor = 'a' AND r.day = ?1"
                + " AND (r.at > ?2 OR r.at = ?2 AND r.channel > ?3)";

        assertThat(list(behind, DAY, moment(1), 0)).containsExactly(1, 2, 3);
        assertThat(list(behind, DAY, moment(1), 1)).containsExactly(2, 3);
        assertThat(list(behind, DAY, moment(2), 2)).containsExactly(3);
        assertThatThrownBy(() -> list(behind, DAY, moment(1), null))
                .hasMessage(
                        "RW-1914: What channel is compared with is null. It bounds a clustering column behind another"
                                + " one, and the database compares both at once. Set the parameter, or compare the first"
                                + " column alone.");
    }

    @Test
    void viewsGiveKeysAndTablesRows() {
        String paid = " FROM Purchase p WHERE p.status = io.ringway.query.shop.Purchase.Status.PAID";

        assertThat(list("SELECT p.number" + paid)).containsExactlyInAnyOrder(2, 4);
        assertThat(list("SELECT p.number" + paid + " AND p.number > 2")).containsExactly(4);
        assertThat(list("SELECT p.number" + paid + " ORDER BY p.number DESC")).containsExactly(4, 2);
        assertThat(list("SELECT COUNT(p)" + paid)).containsExactly(2L);
        assertThat(list("SELECT p.number" + paid + " AND p.customer.id = ?1", BEN))
                .isEmpty();
        assertThat(list("SELECT p.customer.name FROM Purchase p WHERE p.status IN ?1", List.of(Status.OPEN)))
                .containsExactlyInAnyOrder("Anna", "Anna", "Anna", "Ben");
        assertThat(query("SELECT p" + paid).unwrap(RoutedQuery.class).explain().steps())
                .extracting(Step::path)
                .containsExactly(Path.VIEW, Path.PARTITIONS);
    }

    @Test
    void howAClusteringColumnBeginsIsARange() {
        String begins = "SELECT s.key.sku FROM Stock s WHERE s.key.country = 'IS' AND s.key.city = 'Reykjavík'";

        assertThat(list(begins + " AND s.key.sku LIKE 'b%'")).containsExactly("banana", "basil");
        assertThat(list(begins + " AND s.key.sku LIKE 'basil'")).containsExactly("basil");
    }

    @Test
    void momentsBoundTimeUuids() {

        Reading reading = new Reading();
        reading.sensor = "t";
        reading.day = DAY;
        reading.at = UUID.fromString("b3f0c000-cb4f-11f1-8000-000000000001");
        reading.channel = 1;
        factory.runInTransaction(other -> other.persist(reading));
        Instant at = Instant.ofEpochMilli((reading.at.timestamp() - 0x01B21DD213814000L) / 10_000);

        String since = "SELECT r.channel FROM Reading r WHERE r.sensor = 't' AND r.day = ?1 AND r.at >= ";
        assertThat(list(since + "function('minTimeuuid', ?2)", DAY, at)).containsExactly(1);
        assertThat(list(since + "function('maxTimeuuid', ?2)", DAY, at)).isEmpty();
    }

    @Test
    void whatIsAskedOfRowsThatKeysNameIsTestedInRingway() {
        assertThat(list(
                        "SELECT c.name FROM Customer c WHERE c.id IN ?1 AND c.name LIKE '%n%' ORDER BY c.name DESC",
                        List.of(ANNA, BEN)))
                .containsExactly("Ben", "Anna");
        assertThat(list("SELECT COUNT(c) FROM Customer c WHERE c.id = ?1 AND c.rating > 4", ANNA))
                .containsExactly(1L);
        assertThat(list("SELECT p.customer.name FROM Purchase p WHERE p.customer.id = ?1 AND p.number = 1", BEN))
                .containsExactly("Ben");
    }

    @Test
    void elementsThatIndexesFind() {
        assertThat(list("SELECT c.name FROM Customer c JOIN c.tags t WHERE t = 'gold'"))
                .containsExactly("Anna");
        assertThat(list("SELECT c.name FROM Customer c JOIN c.points p WHERE KEY(p) = 'a' AND VALUE(p) = 5"))
                .containsExactly("Anna");
        assertThat(list("SELECT c.name FROM Customer c JOIN c.points p WHERE KEY(p) = 'a' AND VALUE(p) = 7"))
                .isEmpty();
    }

    @Test
    void aggregatesOfSeveralPartitions() {
        Object[] row = (Object[]) query(
                        "SELECT COUNT(r), AVG(r.value), SUM(r.channel), AVG(r.channel), MAX(r.value) FROM Reading r"
                                + " WHERE r.sensor = 'a' AND r.day IN ?1",
                        List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)))
                .getSingleResult();
        assertThat(row).containsExactly(4L, 3.75, 7L, 1.75, 9.0);
        assertThat((Object[]) query(
                                "SELECT COUNT(r), AVG(r.value) FROM Reading r WHERE r.sensor = 'a' AND r.day IN ?1",
                                List.of())
                        .getSingleResult())
                .containsExactly(0L, null);
        assertThat((Object[]) query(
                                "SELECT COUNT(r), MAX(r.value) FROM Reading r WHERE r.sensor = 'a' AND r.day = ?1",
                                (Object) null)
                        .getSingleResult())
                .containsExactly(0L, null);
    }

    @Test
    void staticColumnsOfPartitionsAreUpdatedAtOnce() {
        String update = "UPDATE Stock s SET s.keeper = 'Björk' WHERE s.key.country = 'IS' AND s.key.city IN ?1";

        factory.runInTransaction(other -> assertThat(other.createQuery(update)
                        .setParameter(1, List.of("Reykjavík", "Nowhere"))
                        .executeUpdate())
                .isEqualTo(1));

        assertThat(list("SELECT s.keeper FROM Stock s WHERE s.key.country = 'IS' AND s.key.city = 'Reykjavík'"))
                .containsExactly("Björk", "Björk", "Björk", "Björk");
        assertThat(em.createNativeQuery("SELECT keeper FROM stock WHERE country = 'IS' AND city = 'Nowhere'")
                        .getResultList())
                .isEmpty();
    }

    @Test
    void whatIsReferredToCountsOnce() {
        scanning();

        assertThat(list("SELECT COUNT(DISTINCT p.customer) FROM Purchase p")).containsExactly(2L);
        assertThat(list("SELECT COUNT(p.customer) FROM Purchase p")).containsExactly(6L);
        assertThat(list("SELECT COUNT(DISTINCT p.source) FROM Purchase p")).containsExactly(0L);
    }

    @Test
    void groupsOfPartitions() {
        List<Object> days = List.of(DAY, DAY.plusDays(1), DAY.plusDays(2));
        String groups = "SELECT r.day, COUNT(r) FROM Reading r WHERE r.sensor = 'a' AND r.day IN ?1 GROUP BY r.day";

        assertThat(rows(groups + " HAVING COUNT(r) > 1", days)).containsExactly(List.of(DAY, 3L));
        assertThat(rows(groups + " ORDER BY COUNT(r)", days))
                .containsExactly(List.of(DAY.plusDays(1), 1L), List.of(DAY, 3L));
        assertThat(rows(
                        "SELECT r.sensor, AVG(r.value) FROM Reading r WHERE r.sensor = 'a' AND r.day IN ?1 GROUP BY r.sensor",
                        days))
                .containsExactly(List.of("a", 3.75));
        assertThat(rows(
                        "SELECT r.at, COUNT(r) FROM Reading r WHERE r.sensor = 'a' AND r.day = ?1 GROUP BY r.at ORDER BY r.at DESC",
                        DAY))
                .containsExactly(List.of(moment(3), 1L), List.of(moment(2), 1L), List.of(moment(1), 1L));
    }

    @Test
    void differentPartitionsAreReadAsSuch() {
        scanning();
        assertThat(rows(
                        "SELECT DISTINCT r.sensor, r.day FROM Reading r WHERE r.sensor = 'a' AND r.day IN ?1",
                        List.of(DAY, DAY.plusDays(1))))
                .containsExactly(List.of("a", DAY), List.of("a", DAY.plusDays(1)));
        assertThat(list("SELECT DISTINCT r.sensor FROM Reading r"))
                .contains("a")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatSubqueriesFindNamesKeysAndValues() {
        assertThat(
                        list(
                                "SELECT p.number FROM Purchase p WHERE p.customer IN (SELECT c FROM Customer c WHERE c.rating = 3)"))
                .containsExactly(1);
        assertThat(list(
                        "SELECT p.number FROM Purchase p WHERE p.customer.id = ?1 AND p.number = "
                                + "(SELECT MAX(q.number) FROM Purchase q WHERE q.customer.id = ?1)",
                        ANNA))
                .containsExactly(5);
        assertThat(list(
                        "SELECT c.name FROM Customer c WHERE c.rating IN (SELECT d.rating FROM Customer d WHERE d.id = ?1)",
                        BEN))
                .containsExactly("Ben");
    }

    @Test
    void fieldsOfUserDefinedTypesAreWrittenAlone() {
        factory.runInTransaction(other -> other.find(Customer.class, BEN).office = new Address("Main", "Oslo", 7));
        int updated = query(
                        "UPDATE Customer c SET c.office.city = UPPER(c.office.city), c.name = 'Benno' WHERE c.id = ?1",
                        BEN)
                .executeUpdate();
        int none = query("UPDATE Customer c SET c.office.city = 'x' WHERE c.id = ?1 AND c.office.zip <> 7", BEN)
                .executeUpdate();

        Customer ben = em.find(Customer.class, BEN);
        assertThat(updated).isEqualTo(1);
        assertThat(none).isZero();
        assertThat(ben.name).isEqualTo("Benno");
        assertThat(ben.office).usingRecursiveComparison().isEqualTo(new Address("Main", "OSLO", 7));
        query("UPDATE Customer c SET c.office.zip = NULL, c.name = 'Ben' WHERE c.id = ?1", BEN)
                .executeUpdate();
        em.refresh(ben);
        assertThat(ben.office).usingRecursiveComparison().isEqualTo(new Address("Main", "OSLO", null));
    }

    private List<Object> rows(String jpql, Object... parameters) {
        return list(jpql, parameters).stream()
                .<Object>map(row -> Arrays.asList((Object[]) row))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String jpql, Object... parameters) {
        return query(jpql, parameters).getResultList();
    }

    private Query query(String jpql, Object... parameters) {
        Query query = em.createQuery(jpql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
