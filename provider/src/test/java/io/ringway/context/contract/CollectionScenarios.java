// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.RoutedEntityManager;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collections send what changed in them. */
public final class CollectionScenarios {
    private static final Set<String> MUTATORS = Set.of(
            ("add addAll set remove removeAll retainAll removeIf replaceAll sort clear put putAll putIfAbsent compute"
                            + " computeIfAbsent computeIfPresent merge replace pollFirst pollLast pollFirstEntry"
                            + " pollLastEntry setValue")
                    .split(" "));

    private CollectionScenarios() {}

    /** The table is to be read: {@code collection-operations.txt} among the resources of the tests. */
    public static void everyMutatorSendsWhatTheTableSays() throws IOException {
        RecordedUnit unit = RecordedUnit.of(Shelf.class);
        List<String> table = new ArrayList<>();
        int id = 0;
        for (CollectionOperation operation : CollectionOperation.all()) {
            table.add(row(operation, sent(unit, operation, ++id)));
        }
        assertThat(String.join("\n", table)).isEqualTo(table());
    }

    public static void theTableHasEveryMutator() {
        Set<String> shown = CollectionOperation.all().stream()
                .map(CollectionOperation::mutator)
                .collect(Collectors.toSet());
        assertThat(shown).containsAll(mutators(List.class)).containsAll(mutators(Set.class));
        assertThat(shown).containsAll(mutators(Map.class)).containsAll(mutators(Map.Entry.class));
        assertThat(shown).containsAll(mutators(Iterator.class)).containsAll(mutators(ListIterator.class));
        assertThat(shown).contains("NavigableSet.pollFirst()", "NavigableSet.pollLast()");
        assertThat(shown).contains("NavigableMap.pollFirstEntry()", "NavigableMap.pollLastEntry()");
    }

    public static void ofTwoUnitsOfWorkBothAdditionsSurvive() {
        RecordedUnit unit = withShelf();
        EntityManager one = unit.em();
        EntityManager other = unit.em();
        Shelf mine = one.find(Shelf.class, 1);
        Shelf theirs = other.find(Shelf.class, 1);
        mine.set().add("mine");
        mine.map().put("mine", 1);
        mine.list().add("mine");
        theirs.set().add("theirs");
        theirs.map().put("theirs", 2);
        theirs.list().add("theirs");

        one.flush();
        other.flush();

        unit.in(em -> {
            Shelf shelf = em.find(Shelf.class, 1);
            assertThat(shelf.set()).containsExactlyInAnyOrder("a", "b", "c", "mine", "theirs");
            assertThat(shelf.map())
                    .containsEntry("mine", 1)
                    .containsEntry("theirs", 2)
                    .hasSize(5);
            assertThat(shelf.list()).containsExactly("a", "b", "c", "mine", "theirs");
        });
    }

    public static void aCollectionGoesOnRecordingAfterAFlush() {
        RecordedUnit unit = withShelf();
        assertThat(unit
                        .in(em -> {
                            Shelf shelf = em.find(Shelf.class, 1);
                            shelf.list().set(0, "x");
                            shelf.set().remove("a");
                            em.flush();
                            shelf.list().add("y");
                            shelf.set().add("a");
                        })
                        .stream()
                        .skip(1))
                .containsExactly(
                        "UPDATE shop.shelf SET list=['x', 'b', 'c'], set=set - {'a'} WHERE id=1",
                        "UPDATE shop.shelf SET list=list + ['y'], set=set + {'a'} WHERE id=1");
    }

    public static void aFlushThatWasNotAppliedIsRepeatedAsItWas() {
        RecordedUnit unit = withShelf();
        EntityManager em = unit.em();
        em.find(Shelf.class, 1).list().add("d");
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("UPDATE"));
        assertThat(failure(em)).isNotNull();
        unit.log();

        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET list=list + ['d'] WHERE id=1");
        em.flush();
        assertThat(unit.log()).isEmpty();
    }

    public static void afterAnUnknownOutcomeTheWholeCollectionIsWritten() {
        RecordedUnit unit = withShelf();
        EntityManager em = unit.em();
        Shelf shelf = em.find(Shelf.class, 1);
        shelf.list().add("d");
        unit.here().loseNextAnswer(line -> line.startsWith("UPDATE"));
        assertThat(failure(em)).isNotNull();
        unit.log();

        shelf.set().add("d");
        em.flush();
        assertThat(unit.log())
                .containsExactly("UPDATE shop.shelf SET list=['a', 'b', 'c', 'd'], set=set + {'d'} WHERE id=1");
        shelf.list().add("e");
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET list=list + ['e'] WHERE id=1");
    }

    public static void aCollectionOfTwoEntitiesRecordsForItsOwn() {
        RecordedUnit unit = withShelf();
        unit.in(em -> em.persist(new Shelf(2)));
        EntityManager em = unit.em();
        Shelf owner = em.find(Shelf.class, 1);
        Shelf other = em.find(Shelf.class, 2);
        other.set(owner.set());
        em.flush();
        unit.log();

        owner.set().add("d");
        em.flush();
        assertThat(unit.log())
                .containsExactlyInAnyOrder(
                        "UPDATE shop.shelf SET set=set + {'d'} WHERE id=1",
                        "UPDATE shop.shelf SET set={'a', 'b', 'c', 'd'} WHERE id=2");
        em.detach(owner);
        other.set().add("e");
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET set={'a', 'b', 'c', 'd', 'e'} WHERE id=2");
    }

    public static void aCollectionThatTheApplicationMadeIsWrittenWhole() {
        RecordedUnit unit = RecordedUnit.of(Shelf.class);
        EntityManager em = unit.em();
        Shelf shelf = Shelf.filled(1);
        em.persist(shelf);
        em.flush();
        unit.log();

        shelf.list().add("d");
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET list=['a', 'b', 'c', 'd'] WHERE id=1");
        em.refresh(shelf);
        unit.log();
        shelf.list().add("e");
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET list=list + ['e'] WHERE id=1");
    }

    public static void aNullInACollectionIsRefusedBeforeAnythingIsSent() {
        RecordedUnit unit = withShelf();
        EntityManager em = unit.em();
        em.persist(new Shelf(2));
        Shelf shelf = em.find(Shelf.class, 1);
        unit.log();
        shelf.list().add(null);
        assertThat(failure(em)).hasMessageStartingWith("RW-1126: A collection holds a null element [Shelf.list].");
        shelf.list().remove(null);
        shelf.map().put("x", null);
        assertThat(failure(em)).hasMessageStartingWith("RW-1126: A collection holds a null element [Shelf.map].");
        assertThat(unit.log()).isEmpty();
    }

    public static void whatMakesAListGrowIsNotSentTwice() {
        RecordedUnit unit = withShelf();
        unit.in(em -> em.find(Shelf.class, 1).set().add("d"));
        unit.in(em -> em.find(Shelf.class, 1).list().set(0, "d"));
        assertThat(unit.here().unrepeatable()).isEmpty();

        unit.here().clearLog();
        unit.factory().runInTransaction(em -> em.find(Shelf.class, 1).list().add("e"));
        assertThat(unit.here().unrepeatable()).hasSize(1);

        unit.here().clearLog();
        RoutedEntityManager em = unit.em();
        em.find(Shelf.class, 1).list().add(0, "f");
        em.runInBatch(batch -> batch.update(em.find(Shelf.class, 1)).insert(new Shelf(2)));
        assertThat(unit.here().unrepeatable())
                .singleElement()
                .asString()
                .startsWith("BATCH LOGGED [UPDATE shop.shelf SET list=['f'] + list WHERE id=1");
        em.flush();
        assertThat(unit.here().unrepeatable()).hasSize(1);
    }

    public static void collectionsInEmbeddablesRecordToo() {
        RecordedUnit unit = RecordedUnit.of(Sampler.class);
        unit.in(em -> em.persist(new Sampler(1)));
        String read = "SELECT days, fixed, id, name, words, prices FROM shop.sampler WHERE id=1";

        assertThat(unit.in(em -> em.find(Sampler.class, 1).label().words().add("d")))
                .containsExactly(read, "UPDATE shop.sampler SET words=words + {'d'} WHERE id=1");
        assertThat(unit.in(em -> em.find(Sampler.class, 1).label().rename("n")))
                .containsExactly(read, "UPDATE shop.sampler SET name='n' WHERE id=1");
    }

    public static void frozenCollectionsAndThoseOfChangingElementsAreWrittenWhole() {
        RecordedUnit unit = RecordedUnit.of(Sampler.class);
        unit.in(em -> em.persist(new Sampler(1)));
        String read = "SELECT days, fixed, id, name, words, prices FROM shop.sampler WHERE id=1";

        assertThat(unit.in(em -> em.find(Sampler.class, 1).fixed().add("d")))
                .containsExactly(read, "UPDATE shop.sampler SET fixed=['a', 'd'] WHERE id=1");
        assertThat(unit.in(em -> em.find(Sampler.class, 1).days().get(0).setTime(1_000)))
                .containsExactly(read, "UPDATE shop.sampler SET days=[1970-01-01T00:00:01Z] WHERE id=1");
        assertThat(unit.in(em -> em.find(Sampler.class, 1).days().add(new Date(0))))
                .containsExactly(
                        read, "UPDATE shop.sampler SET days=[1970-01-01T00:00:01Z, 1970-01-01T00:00:00Z] WHERE id=1");
    }

    /** The database compares decimals without their scale: there is one element, which must stay. */
    public static void aRemovalThatWouldTakeAnotherElementWithItWritesTheWhole() {
        RecordedUnit unit = RecordedUnit.of(Sampler.class);
        unit.in(em -> em.persist(new Sampler(1)));
        String read = "SELECT days, fixed, id, name, words, prices FROM shop.sampler WHERE id=1";

        assertThat(unit.in(em -> {
                    Set<BigDecimal> prices = em.find(Sampler.class, 1).prices();
                    prices.add(new BigDecimal("1.00"));
                    prices.remove(new BigDecimal("1.0"));
                }))
                .containsExactly(read, "UPDATE shop.sampler SET prices={2.0, 1.00} WHERE id=1");
        assertThat(unit.in(em -> em.find(Sampler.class, 1).prices().remove(new BigDecimal("2.0"))))
                .containsExactly(read, "UPDATE shop.sampler SET prices=prices - {2.0} WHERE id=1");
    }

    public static void mergeSendsTheDifference() {
        RecordedUnit unit = withShelf();
        Shelf detached = Shelf.filled(1);
        detached.list().add("d");
        detached.set().remove("a");
        detached.set().add("e");
        detached.map().put("a", 9);
        detached.ranks().clear();
        assertThat(unit.in(em -> em.merge(detached)).stream().skip(1))
                .containsExactly("UPDATE shop.shelf SET list=list + ['d'], map=map + {'a': 9},"
                        + " ranks=ranks - {'a', 'b', 'c'}, set=set - {'a'}, set=set + {'e'} WHERE id=1");
    }

    /** One statement assigns every column, one changes every collection; a third kind only where both come together. */
    public static void thereAreFewStatements() {
        RecordedUnit unit = withShelf();
        unit.in(em -> em.find(Shelf.class, 1).rename("n"));
        unit.in(em -> em.find(Shelf.class, 1).list().set(0, "x"));
        unit.in(em -> em.find(Shelf.class, 1).set(new HashSet<>()));
        int assigning = unit.here().preparedShapes();
        unit.in(em -> em.find(Shelf.class, 1).list().add("d"));
        unit.in(em -> em.find(Shelf.class, 1).list().add(0, "d"));
        unit.in(em -> em.find(Shelf.class, 1).set().add("d"));
        unit.in(em -> em.find(Shelf.class, 1).map().remove("a"));
        unit.in(em -> {
            em.find(Shelf.class, 1).sorted().add("d");
            em.find(Shelf.class, 1).ranks().put("d", 4);
            em.find(Shelf.class, 1).rename("m");
        });
        assertThat(unit.here().preparedShapes()).isEqualTo(assigning + 1);
    }

    private static RecordedUnit withShelf() {
        RecordedUnit unit = RecordedUnit.of(Shelf.class);
        unit.in(em -> em.persist(Shelf.filled(1)));
        unit.log();
        return unit;
    }

    private static Throwable failure(EntityManager em) {
        try {
            em.flush();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** What the flush sends; the managed instance has to be as one with collections of {@code java.util} would be. */
    private static String sent(RecordedUnit unit, CollectionOperation operation, int id) {
        unit.in(em -> em.persist(Shelf.filled(id)));
        Shelf like = Shelf.filled(id);
        operation.change().accept(like);
        List<String> lines = unit.in(em -> {
            Shelf shelf = em.find(Shelf.class, id);
            operation.change().accept(shelf);
            assertThat(shelf.contents()).isEqualTo(like.contents());
        });
        assertThat(lines.get(0)).startsWith("SELECT");
        return lines.stream()
                .skip(1)
                .map(line -> line.replaceAll("UPDATE shop.shelf SET (.*) WHERE id=\\d+", "$1"))
                .collect(Collectors.joining("; "));
    }

    private static String row(CollectionOperation operation, String sent) {
        return String.format(
                        "%-42s| %-56s| %s",
                        operation.mutator(), operation.call(), sent.isEmpty() ? "nothing" : "SET " + sent)
                .stripTrailing();
    }

    private static String table() throws IOException {
        try (InputStream text = CollectionScenarios.class.getResourceAsStream("/collection-operations.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> mutators(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> MUTATORS.contains(method.getName()) && !Modifier.isStatic(method.getModifiers()))
                .map(method -> signature(type, method))
                .distinct()
                .toList();
    }

    private static String signature(Class<?> type, Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return type.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }
}
