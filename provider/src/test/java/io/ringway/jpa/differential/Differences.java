// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.jpa.differential.RandomQuery.Condition;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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
        factory.runInTransaction(em -> things.forEach(em::persist));
        try (EntityManager em = factory.createEntityManager()) {
            em.setProperty("ringway.query.access", "scan");
            for (int i = 0; i < queries; i++) {
                compare(em, things, new RandomQuery(random).condition(3), "seed " + seed + ", query " + i);
                em.clear();
            }
        }
    }

    private static void compare(EntityManager em, List<Thing> things, Condition condition, String where) {
        List<Integer> expected = RandomQuery.numbers(things, condition);
        String from = " FROM Thing t WHERE " + condition.text();

        assertThat(em.createQuery("SELECT t.number" + from + " ORDER BY t.number", Integer.class)
                        .getResultList())
                .as(where + from)
                .containsExactlyElementsOf(expected);
        assertThat(em.createQuery("SELECT COUNT(t)" + from, Long.class).getSingleResult())
                .as(where + ": count" + from)
                .isEqualTo(expected.size());
        assertThat(em.createQuery("SELECT t" + from, Thing.class).getResultList())
                .as(where + ": entities" + from)
                .extracting(thing -> thing.number)
                .containsExactlyInAnyOrderElementsOf(expected);
        Map<String, Long> groups = new TreeMap<>();
        things.stream()
                .filter(thing -> expected.contains(thing.number))
                .forEach(thing -> groups.merge(String.valueOf(thing.good), 1L, Long::sum));
        Map<String, Long> found = new TreeMap<>();
        em.createQuery("SELECT t.good, COUNT(t.number)" + from + " GROUP BY t.good", Object[].class)
                .getResultList()
                .forEach(row -> found.put(String.valueOf(row[0]), (Long) row[1]));
        assertThat(found).as(where + ": groups" + from).isEqualTo(groups);
    }
}
