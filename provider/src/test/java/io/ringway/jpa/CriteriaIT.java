// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringway.AccessPathException;
import io.ringway.query.shop.Customer;
import io.ringway.query.shop.Purchase;
import io.ringway.query.shop.Truck;
import io.ringway.query.shop.Vehicle;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria on real rows. */
class CriteriaIT extends ShopUnit {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private CriteriaBuilder cb;

    /** Items as one object. */
    public record Rated(String name, Integer rating) {}

    @Override
    void fill(EntityManager other) {
        Customer anna = customer(ANNA, "Anna", 5);
        anna.tags = new HashSet<>(Set.of("gold", "new"));
        Customer ben = customer(BEN, "Ben", 3);
        List.of(anna, ben, customer(new UUID(1, 3), "Cleo", null)).forEach(other::persist);
        for (int number = 1; number <= 5; number++) {
            Purchase purchase = new Purchase();
            purchase.customer = anna;
            purchase.number = number;
            other.persist(purchase);
        }
        Truck truck = new Truck();
        truck.plate = "T";
        truck.load = 7.5;
        other.persist(truck);
    }

    private static Customer customer(UUID id, String name, Integer rating) {
        Customer customer = new Customer();
        customer.id = id;
        customer.name = name;
        customer.rating = rating;
        customer.taste = new float[] {1, 0, 0};
        return customer;
    }

    @BeforeEach
    void criteriaBuilder() {
        cb = em.getCriteriaBuilder();
    }

    @Test
    void aKeyGivesTheManagedInstance() {
        CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
        Root<Customer> customer = query.from(Customer.class);
        query.where(cb.equal(customer.get("id"), ANNA));

        Customer found = em.createQuery(query).getSingleResult();

        assertThat(found.name).isEqualTo("Anna");
        assertThat(found).isSameAs(em.find(Customer.class, ANNA));
    }

    @Test
    void parametersAreSetByTheirExpression() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        ParameterExpression<UUID> id = cb.parameter(UUID.class);
        ParameterExpression<Integer> rating = cb.parameter(Integer.class, "rating");
        query.select(customer.get("name")).where(cb.equal(customer.get("id"), id), cb.isNotNull(customer.get("name")));
        scanning();
        TypedQuery<String> typed = em.createQuery(query);

        assertThat(typed.getParameters()).isEqualTo(Set.<Parameter<?>>of(id));
        assertThatIllegalStateException()
                .isThrownBy(typed::getResultList)
                .withMessageStartingWith("RW-1504: The parameter :$1 has no value");
        assertThat(typed.setParameter(id, BEN).getResultList()).containsExactly("Ben");
        assertThat(typed.getParameterValue(id)).isEqualTo(BEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typed.setParameter(rating, 1))
                .withMessageStartingWith("RW-1503: The query has no parameter :rating");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typed.setParameter(cb.parameter(UUID.class), ANNA))
                .withMessageStartingWith("RW-1503: The query has no parameter of that object");
    }

    @Test
    void valuesOfAnyNumberAreKeys() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        query.select(customer.get("name")).where(customer.get("id").in(BEN, ANNA, new UUID(9, 9)));

        assertThat(em.createQuery(query).getResultList()).containsExactly("Ben", "Anna");
    }

    @Test
    void rangesAndOrdersOfAPartition() {
        CriteriaQuery<Integer> query = cb.createQuery(Integer.class);
        Root<Purchase> purchase = query.from(Purchase.class);
        Path<Integer> number = purchase.get("number");
        query.select(number)
                .where(cb.equal(purchase.get("customer").get("id"), ANNA), cb.ge(number, 2))
                .orderBy(cb.asc(number));

        assertThat(em.createQuery(query).setMaxResults(3).getResultList()).containsExactly(2, 3, 4);
    }

    @Test
    void indexesServeEqualityAndMembership() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        Path<String> name = customer.get("name");
        query.select(name).where(cb.equal(customer.get("rating"), 5));
        assertThat(em.createQuery(query).getResultList()).containsExactly("Anna");

        Expression<Set<String>> tags = customer.get("tags").as(setOfStrings());
        query.where(cb.isMember("gold", tags));
        assertThat(em.createQuery(query).getResultList()).containsExactly("Anna");
    }

    @SuppressWarnings("unchecked")
    private static Class<Set<String>> setOfStrings() {
        return (Class<Set<String>>) (Class<?>) Set.class;
    }

    @Test
    void whatTheDatabaseCannotServeIsRefusedAtOnce() {
        CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
        Root<Customer> customer = query.from(Customer.class);
        query.where(cb.like(customer.get("name"), "A%"));

        assertThatExceptionOfType(AccessPathException.class)
                .isThrownBy(() -> em.createQuery(query))
                .withMessageStartingWith("RW-1910")
                .withMessageContaining("SELECT c FROM Customer c WHERE c.name LIKE :$1");

        scanning();
        assertThat(em.createQuery(query).getResultList())
                .extracting(each -> each.name)
                .containsExactly("Anna");
    }

    @Test
    void tuplesAreReadByTheirElements() {
        scanning();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Customer> customer = query.from(Customer.class);
        Path<String> name = customer.get("name");
        Expression<Integer> next = cb.sum(customer.<Integer>get("rating"), 1);
        next.alias("next");
        query.select(cb.tuple(name, next))
                .where(cb.isNotNull(customer.get("rating")))
                .orderBy(cb.desc(name));

        List<Tuple> rows = em.createQuery(query).getResultList();

        assertThat(rows).extracting(row -> row.get(name)).containsExactly("Ben", "Anna");
        assertThat(rows).extracting(row -> row.get(next)).containsExactly(4, 6);
        assertThat(rows.get(0).get("next", Integer.class)).isEqualTo(4);
        assertThat(rows.get(0).getElements()).isEqualTo(List.of(name, next));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.get(0).get(customer.get("email")))
                .withMessageStartingWith("RW-1505: The result has no such element");
    }

    @Test
    void rowsBecomeObjectsAndArrays() {
        scanning();
        CriteriaQuery<Rated> query = cb.createQuery(Rated.class);
        Root<Customer> customer = query.from(Customer.class);
        query.select(cb.construct(Rated.class, customer.get("name"), customer.get("rating")))
                .where(cb.equal(customer.get("id"), ANNA));
        assertThat(em.createQuery(query).getResultList()).containsExactly(new Rated("Anna", 5));

        CriteriaQuery<String[]> texts = cb.createQuery(String[].class);
        Root<Customer> other = texts.from(Customer.class);
        texts.select(array(other)).where(cb.equal(other.get("id"), ANNA));
        assertThat(em.createQuery(texts).getSingleResult()).containsExactly("Anna", "ANNA");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private jakarta.persistence.criteria.Selection<String[]> array(Root<Customer> customer) {
        return (jakarta.persistence.criteria.Selection) cb.array(customer.get("name"), cb.upper(customer.get("name")));
    }

    @Test
    void groupsAndAggregates() {
        scanning();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Customer> customer = query.from(Customer.class);
        Expression<Integer> length = cb.length(customer.get("name"));
        query.select(cb.array(length, cb.count(customer), cb.sum(customer.<Integer>get("rating"))))
                .groupBy(length)
                .having(cb.gt(cb.count(customer), 1));

        List<Object[]> rows = em.createQuery(query).getResultList();

        assertThat(rows).containsExactly(new Object[] {4, 2L, 5});
    }

    @Test
    void aSumHasTheTypeThatCriteriaGiveIt() {
        scanning();
        CriteriaQuery<Integer> query = cb.createQuery(Integer.class);
        query.select(cb.sum(query.from(Customer.class).<Integer>get("rating")));

        assertThat(em.createQuery(query).getSingleResult()).isEqualTo(8);
    }

    @Test
    void joinsAndSubqueries() {
        scanning();
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Purchase> purchase = query.from(Purchase.class);
        Join<Purchase, Customer> customer = purchase.join("customer");
        query.select(customer.get("name"))
                .where(cb.gt(purchase.get("number"), 3))
                .distinct(true);
        assertThat(em.createQuery(query).getResultList()).containsExactly("Anna");

        CriteriaQuery<String> best = cb.createQuery(String.class);
        Root<Customer> rated = best.from(Customer.class);
        Subquery<Integer> highest = best.subquery(Integer.class);
        highest.select(cb.max(highest.from(Customer.class).<Integer>get("rating")));
        best.select(rated.get("name")).where(cb.equal(rated.get("rating"), highest));
        assertThat(em.createQuery(best).getResultList()).containsExactly("Anna");
    }

    @Test
    void typesAndCombinations() {
        scanning();
        CriteriaQuery<Vehicle> query = cb.createQuery(Vehicle.class);
        Root<Vehicle> vehicle = query.from(Vehicle.class);
        query.where(cb.gt(cb.treat(vehicle, Truck.class).get("load"), 7));
        assertThat(em.createQuery(query).getResultList())
                .hasOnlyElementsOfType(Truck.class)
                .hasSize(1);

        CriteriaQuery<String> names = cb.createQuery(String.class);
        names.select(names.from(Customer.class).get("name"));
        CriteriaQuery<String> plates = cb.createQuery(String.class);
        plates.select(plates.from(Vehicle.class).get("plate"));
        assertThat(em.createQuery(cb.union(names, plates)).getResultList())
                .containsExactlyInAnyOrder("Anna", "Ben", "Cleo", "T");
    }

    @Test
    void updatesAndDeletes() {
        UUID id = new UUID(7, 7);
        factory.runInTransaction(each -> each.persist(customer(id, "Dan", 1)));
        scanning();
        CriteriaUpdate<Customer> update = cb.createCriteriaUpdate(Customer.class);
        Root<Customer> customer = update.from(Customer.class);
        update.set("name", "Don")
                .set(customer.<Integer>get("rating"), cb.sum(customer.<Integer>get("rating"), 1))
                .where(cb.equal(customer.get("id"), id));
        em.getTransaction().begin();
        assertThat(em.createQuery(update).executeUpdate()).isEqualTo(1);
        em.getTransaction().commit();
        Customer written = em.find(Customer.class, id);
        assertThat(written.name).isEqualTo("Don");
        assertThat(written.rating).isEqualTo(2);

        CriteriaDelete<Customer> delete = cb.createCriteriaDelete(Customer.class);
        Root<Customer> gone = delete.from(Customer.class);
        delete.where(cb.equal(gone.get("id"), id));
        em.getTransaction().begin();
        em.createQuery(delete).executeUpdate();
        em.getTransaction().commit();
        em.clear();
        assertThat(em.find(Customer.class, id)).isNull();
    }
}
