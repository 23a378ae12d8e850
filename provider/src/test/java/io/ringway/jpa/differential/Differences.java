// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.jpa.differential.RandomQuery.Condition;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Compares what random queries give with what they should. */
final class Differences {
    private static final int ROWS = 40;

    private Differences() {}

    static void none(EntityManagerFactory factory, long seed, int queries) {
        Random random = new Random(seed);
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            things.add(Thing.random(random, i));
        }
        for (Thing thing : things) {
            thing.next = random.nextInt(3) == 0 ? null : things.get(random.nextInt(ROWS));
        }
        factory.runInTransaction(em -> things.forEach(em::persist));
        RandomSelects selects = new RandomSelects(random, things);
        try (EntityManager em = factory.createEntityManager()) {
            em.setProperty("ringway.query.access", "scan");
            for (int i = 0; i < queries; i++) {
                String where = "seed " + seed + ", query " + i + ": ";
                compare(em, things, new RandomQuery(random, "t").condition(3), where);
                compare(em, selects.next(), where);
                em.clear();
            }
        }
    }

    private static void compare(EntityManager em, List<Thing> things, Condition condition, String where) {
        List<Integer> expected = things.stream()
                .filter(condition::isTrue)
                .map(thing -> thing.number)
                .sorted()
                .toList();
        String from = " FROM Thing t WHERE " + condition.text();

        assertThat(em.createQuery("SELECT t.number" + from + " ORDER BY t.number", Integer.class)
                        .getResultList())
                .as(where + from)
                .containsExactlyElementsOf(expected);
        assertThat(em.createQuery("SELECT t" + from, Thing.class).getResultList())
                .as(where + "entities" + from)
                .extracting(thing -> thing.number)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void compare(EntityManager em, Expected expected, String where) {
        List<List<Object>> found = em.createQuery(expected.jpql(), Object.class).getResultList().stream()
                .map(row -> row instanceof Object[] items ? Arrays.asList(items) : Arrays.asList(row))
                .toList();
        if (expected.ordered()) {
            assertThat(found).as(where + expected.jpql()).isEqualTo(expected.rows());
        } else {
            assertThat(found).as(where + expected.jpql()).containsExactlyInAnyOrderElementsOf(expected.rows());
        }
    }
}
