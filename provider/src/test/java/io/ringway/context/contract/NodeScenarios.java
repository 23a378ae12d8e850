// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** What has to hold on a real node, whether the classes are enhanced or not. Each public method is a test. */
public final class NodeScenarios {
    private static final int WRITERS = 8;

    private NodeScenarios() {}

    public static Class<?>[] entities() {
        return new Class<?>[] {Author.class, Book.class, Broad.class, Profile.class, Pseudonym.class, Ticket.class};
    }

    public static void attributesOnBothSidesOfALong(EntityManagerFactory factory, LongSupplier requests) {
        factory.runInTransaction(em -> em.persist(broad(1)));

        factory.runInTransaction(em -> {
            Broad broad = em.find(Broad.class, 1);
            broad.setA00(0);
            broad.setA63(-63);
            broad.setA64(null);
            broad.getList().add("b");
            broad.getMap().remove("k");
            broad.getSet().add(3);
        });

        factory.runInTransaction(em -> {
            Broad broad = em.find(Broad.class, 1);
            assertThat(List.of(broad.getA00(), broad.getA63(), broad.getA65())).containsExactly(0, -63, 65);
            assertThat(broad.getA64()).isNull();
            assertThat(broad.getList()).containsExactly("a", "b");
            assertThat(broad.getMap()).isEmpty();
            assertThat(broad.getSet()).containsExactlyInAnyOrder(2, 3);
        });
    }

    public static void whatManyAddAtOnceSurvives(EntityManagerFactory factory, LongSupplier requests) throws Exception {
        factory.runInTransaction(em -> em.persist(broad(9)));
        CyclicBarrier allHaveRead = new CyclicBarrier(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int own = 100 + i;
                writers.add(threads.submit(() -> factory.runInTransaction(em -> add(em, own, allHaveRead))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdown();
        }

        factory.runInTransaction(em -> {
            Broad broad = em.find(Broad.class, 9);
            assertThat(broad.getSet()).hasSize(1 + WRITERS);
            assertThat(broad.getList()).hasSize(1 + WRITERS).startsWith("a");
            assertThat(broad.getMap()).hasSize(1 + WRITERS);
        });
    }

    private static void add(EntityManager em, int own, CyclicBarrier allHaveRead) {
        Broad broad = em.find(Broad.class, 9);
        broad.getSet().add(own);
        broad.getList().add("b" + own);
        broad.getMap().put("k" + own, own);
        try {
            allHaveRead.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static void fiveHundredReferencesAreOneBurst(EntityManagerFactory factory, LongSupplier requests) {
        factory.runInTransaction(em -> {
            for (int i = 0; i < 500; i++) {
                em.persist(new Book(i, "B" + i, new Author("A" + i, "UK")));
            }
        });

        factory.runInTransaction(em -> {
            List<Book> books = new ArrayList<>();
            em.createNativeQuery("SELECT id, title, author_name, edited_by FROM book", Book.class)
                    .getResultList()
                    .forEach(book -> books.add((Book) book));
            boolean lazy =
                    !factory.getPersistenceUnitUtil().isLoaded(books.get(0).getAuthor());
            long before = requests.getAsLong();
            assertThat(books.get(0).getAuthor().getCountry()).isEqualTo("UK");
            long burst = requests.getAsLong() - before;

            assertThat(books)
                    .hasSize(500)
                    .allMatch(book -> "UK".equals(book.getAuthor().getCountry()));
            // The statement may have to be prepared, too.
            assertThat(burst).isBetween(lazy ? 500L : 0L, lazy ? 501L : 0L);
            assertThat(requests.getAsLong() - before).isEqualTo(burst);
        });
    }

    public static void accessorsGiveOptionalsWhateverTheAccess(EntityManagerFactory factory, LongSupplier requests) {
        factory.runInTransaction(em -> {
            Profile profile = new Profile();
            profile.setId(1);
            profile.setNick("Ann");
            profile.setAge(OptionalInt.of(7));
            em.persist(profile);
            Pseudonym pseudonym = new Pseudonym(1);
            pseudonym.setName(Optional.of("Ann"));
            em.persist(pseudonym);
        });

        factory.runInTransaction(em -> {
            Profile profile = em.find(Profile.class, 1);
            assertThat(profile.getNick()).contains("Ann");
            assertThat(profile.getMotto()).isEmpty();
            assertThat(profile.getAge()).hasValue(7);
            profile.setAge(OptionalInt.empty());
            profile.setMotto(Optional.of("go"));
            Pseudonym pseudonym = em.find(Pseudonym.class, 1);
            assertThat(pseudonym.getName()).contains("Ann");
            pseudonym.setName(Optional.empty());
        });
        factory.runInTransaction(em -> {
            assertThat(em.find(Profile.class, 1).getAge()).isEmpty();
            assertThat(em.find(Profile.class, 1).getMotto()).contains("go");
            assertThat(em.find(Pseudonym.class, 1).getName()).isEmpty();
        });
    }

    public static void idsAreMadeRandomAndOfTheMoment(EntityManagerFactory factory, LongSupplier requests) {
        Ticket first = new Ticket(1);
        Ticket second = new Ticket(2);
        factory.runInTransaction(em -> {
            em.persist(first);
            second.setSeries(first.getSeries());
            em.persist(second);
        });

        assertThat(UUID.fromString(first.getSeries()).version()).isEqualTo(4);
        factory.runInTransaction(em -> {
            List<?> sold = em.createNativeQuery("SELECT sold FROM ticket WHERE series = ?")
                    .setParameter(1, first.getSeries())
                    .getResultList();
            assertThat(sold).isEqualTo(List.of(first.getSold(), second.getSold()));
            assertThat(em.find(Ticket.class, new Ticket.Key(first.getSeries(), second.getSold())))
                    .isNotNull();
        });
    }

    private static Broad broad(int id) {
        Broad broad = new Broad(id);
        broad.setA00(1);
        broad.setA63(63);
        broad.setA64(64);
        broad.setA65(65);
        broad.setList(new ArrayList<>(List.of("a")));
        broad.setMap(new HashMap<>(Map.of("k", 1)));
        broad.setSet(new HashSet<>(Set.of(2)));
        return broad;
    }
}
