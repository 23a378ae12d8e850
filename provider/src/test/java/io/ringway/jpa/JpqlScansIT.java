// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.query.shop.Color;
import io.ringway.query.shop.Truck;
import io.ringway.query.shop.Vehicle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JPQL on real rows, where Ringway does what the database does not. */
class JpqlScansIT extends ShopUnit {
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
}
