// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.AccessPathException;
import io.ringway.context.RecordedUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Query;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQueryReference;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamedQueriesTest {
    private RecordedUnit unit;
    private EntityManager em;

    @BeforeEach
    void open() {
        unit = RecordedUnit.of(Tool.class);
        em = unit.em();
        unit.factory().runInTransaction(other -> {
            other.persist(new Tool("hammer", 2));
            other.persist(new Tool("saw", 1));
        });
    }

    @Test
    void areFoundByTheirName() {
        Tool found = em.createNamedQuery("Tool.byId", Tool.class)
                .setParameter("id", "saw")
                .getSingleResult();

        assertThat(found.weight).isEqualTo(1);
    }

    @Test
    void haveTheirHints() {
        assertThat(em.createNamedQuery("Tool.all", Tool.class).getResultList()).hasSize(2);
        assertThatThrownBy(() -> em.createQuery("SELECT t FROM Tool t")).isInstanceOf(AccessPathException.class);
    }

    @Test
    void sayWhatEachResultIs() {
        Object row = em.createNamedQuery("Tool.row").setParameter("id", "saw").getSingleResult();

        assertThat(row)
                .isInstanceOfSatisfying(
                        Tuple.class, tuple -> assertThat(tuple.get("weight")).isEqualTo(1));
        assertThat(em.createNamedQuery("Tool.row", Object[].class)
                        .setParameter("id", "saw")
                        .getSingleResult())
                .containsExactly("saw", 1);
    }

    @Test
    void areReferredTo() {
        Map<String, TypedQueryReference<Tool>> references = unit.factory().getNamedQueries(Tool.class);

        assertThat(references).containsOnlyKeys("Tool.all", "Tool.byId");
        assertThat(em.createQuery(references.get("Tool.all")).getResultList()).hasSize(2);
        assertThat(unit.factory().getNamedQueries(Integer.class)).containsOnlyKeys("Tool.weight");
        assertThat(unit.factory().getNamedQueries(Tuple.class)).containsOnlyKeys("Tool.row");
    }

    @Test
    void areAdded() {
        Query query = em.createQuery("SELECT t.weight FROM Tool t WHERE t.id = :id", Integer.class)
                .setMaxResults(7);
        unit.factory().addNamedQuery("weightOf", query);

        Query named = em.createNamedQuery("weightOf").setParameter("id", "hammer");
        assertThat(named.getMaxResults()).isEqualTo(7);
        assertThat(named.getSingleResult()).isEqualTo(2);
    }

    @Test
    void unknownNamesAreTold() {
        assertThatThrownBy(() -> em.createNamedQuery("Tool.none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1574: There is no query with the name 'Tool.none'. The unit has [Tool.all, Tool.byId,"
                        + " Tool.count, Tool.row, Tool.weight].");
    }

    @Test
    void parametersAreOfTheirTypes() {
        assertThatThrownBy(() -> em.createNamedQuery("Tool.byId").setParameter("id", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1571: The parameter :id takes a java.lang.String, and gets a java.lang.Integer"
                        + " [SELECT t FROM Tool t WHERE t.id = :id].");
        assertThatThrownBy(() -> em.createNamedQuery("Tool.byId", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1573: The query gives " + Tool.class.getName()
                        + ", and java.lang.Integer is asked for [SELECT t FROM Tool t WHERE t.id = :id]."
                        + " Ask for what it gives, or for Tuple or Object[].");
        assertThatThrownBy(() -> em.createNamedQuery("Tool.byId").setHint("ringway.query.access", "everything"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1572: The hint ringway.query.access cannot be 'everything'."
                        + " It is one of [indexes, filtering, scan].");
    }

    @Entity(name = "Tool")
    @NamedQuery(name = "Tool.byId", query = "SELECT t FROM Tool t WHERE t.id = :id")
    @NamedQuery(name = "Tool.weight", query = "SELECT t.weight FROM Tool t WHERE t.id = :id")
    @NamedQuery(
            name = "Tool.all",
            query = "SELECT t FROM Tool t",
            hints = @QueryHint(name = "ringway.query.access", value = "scan"))
    @NamedQuery(
            name = "Tool.row",
            query = "SELECT t.id AS id, t.weight AS weight FROM Tool t WHERE t.id = :id",
            resultClass = Tuple.class)
    @NamedNativeQuery(name = "Tool.count", query = "SELECT count(*) FROM tool")
    static class Tool {
        @Id
        String id;

        int weight;

        Tool() {}

        Tool(String id, int weight) {
            this.id = id;
            this.weight = weight;
        }
    }
}
