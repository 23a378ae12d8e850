// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Recorded collections are like those of java.util, and what they record leads from what was read to what they are. */
class RecordedCollectionsTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    private static RecordedList<String> list() {
        return new RecordedList<>(new ArrayList<>(ABC));
    }

    private static RecordedSet<String> set() {
        return new RecordedSet<>(new LinkedHashSet<>(ABC));
    }

    private static RecordedSortedSet<String> sorted() {
        return new RecordedSortedSet<>(new TreeSet<>(ABC));
    }

    private static RecordedMap<String, Integer> map() {
        return new RecordedMap<>(new LinkedHashMap<>(Map.of("a", 1, "b", 2)));
    }

    private static RecordedSortedMap<String, Integer> ranks() {
        return new RecordedSortedMap<>(new TreeMap<>(Map.of("a", 1, "b", 2)));
    }

    @Test
    void theyEqualThoseOfJavaUtilBothWaysRound() {
        assertThat(list()).isEqualTo(ABC).hasSameHashCodeAs(ABC).hasToString("[a, b, c]");
        assertThat(ABC).isEqualTo(list());
        assertThat(set()).isEqualTo(Set.copyOf(ABC)).hasSameHashCodeAs(Set.copyOf(ABC));
        assertThat(Set.copyOf(ABC)).isEqualTo(set());
        assertThat(sorted()).isEqualTo(set()).hasToString("[a, b, c]");
        Map<String, Integer> plain = Map.of("a", 1, "b", 2);
        assertThat(map()).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(plain).isEqualTo(map());
        assertThat(ranks()).isEqualTo(map()).hasToString("{a=1, b=2}");
        assertThat(map().entrySet()).isEqualTo(plain.entrySet());
        assertThat(plain.entrySet()).isEqualTo(map().entrySet());
    }

    @Test
    void theyAreSerialisedAsThoseOfJavaUtil() throws Exception {
        for (Object recorded : List.of(list(), set(), sorted(), map(), ranks())) {
            Object copy = serialised(recorded);
            assertThat(copy).isEqualTo(recorded);
            assertThat(copy.getClass().getPackageName()).isEqualTo("java.util");
        }
        assertThat(serialised(sorted().headSet("b"))).isEqualTo(new TreeSet<>(Set.of("a")));
        assertThat(serialised(ranks().tailMap("b"))).isEqualTo(new TreeMap<>(Map.of("b", 2)));
    }

    @Test
    void whatIsReadChangesNothing() {
        RecordedList<String> list = list();
        assertThat(list.stream().map(String::toUpperCase)).containsExactly("A", "B", "C");
        assertThat(list.subList(1, 3).toArray(String[]::new)).containsExactly("b", "c");
        assertThat(list.contains("b")).isTrue();
        assertThat(list.indexOf("c")).isEqualTo(list.lastIndexOf("c")).isEqualTo(2);
        assertThat(list.changes().any()).isFalse();

        RecordedSortedMap<String, Integer> ranks = ranks();
        assertThat(ranks.ceilingKey("aa")).isEqualTo("b");
        assertThat(ranks.firstEntry()).isEqualTo(Map.entry("a", 1));
        assertThat(ranks.descendingMap().firstKey()).isEqualTo("b");
        assertThat(ranks.subMap("a", true, "b", false).keySet()).containsExactly("a");
        assertThat(ranks.changes().any()).isFalse();

        RecordedSortedSet<String> sorted = sorted();
        assertThat(sorted.first() + sorted.last() + sorted.lower("b") + sorted.higher("b") + sorted.floor("bb"))
                .isEqualTo("acacb");
        assertThat(sorted.changes().any()).isFalse();
    }

    @Test
    void aRemovalThatTakesAnotherKeyIsRecordedByThatKey() {
        RecordedSortedSet<BigDecimal> set = new RecordedSortedSet<>(new TreeSet<>(Set.of(new BigDecimal("1.0"))));
        assertThat(set.remove(new BigDecimal("1.00"))).isTrue();
        assertThat(set.changes().removed()).isEqualTo(List.of(new BigDecimal("1.0")));

        RecordedSortedMap<BigDecimal, Integer> map =
                new RecordedSortedMap<>(new TreeMap<>(Map.of(new BigDecimal("1.0"), 1)));
        map.put(new BigDecimal("1.00"), 2);
        assertThat(map.changes().added()).isEqualTo(List.of(new BigDecimal("1.0")));
        map.entrySet().remove(Map.entry(new BigDecimal("1.00"), 2));
        assertThat(map.changes().removed()).isEqualTo(List.of(new BigDecimal("1.0")));
    }

    @Test
    void theChangesBelongToTheFirstThatAsks() {
        RecordedSet<String> set = set();
        Object owner = new Object();
        assertThat(set.changes().belongTo(owner, 3)).isTrue();
        assertThat(set.changes().belongTo(owner, 4)).isFalse();
        assertThat(set.changes().belongTo(new Object(), 3)).isFalse();
        assertThat(set.changes().belongTo(owner, 3)).isTrue();
    }

    @Test
    void oneThatIsChangedUnderAnIteratorIsNoticed() {
        RecordedList<String> list = list();
        Iterator<String> elements = list.iterator();
        list.sort(null);
        assertThatThrownBy(elements::next).isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(() -> list.removeIf(element -> list.add("x")))
                .isInstanceOf(ConcurrentModificationException.class);

        RecordedSet<String> set = set();
        Iterator<String> other = set.iterator();
        set.add("d");
        assertThatThrownBy(other::next).isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(set().iterator()::remove).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFilterThatFailsRemovesNothing() {
        RecordedList<String> list = list();
        assertThatThrownBy(() -> list.removeIf(element -> {
                    if (element.equals("b")) {
                        throw new IllegalStateException("no");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(list).isEqualTo(ABC);
        assertThat(list.changes().any()).isFalse();
    }

    @Test
    void keysCannotBeAddedThroughAView() {
        assertThatThrownBy(() -> map().keySet().add("z")).isInstanceOf(UnsupportedOperationException.class);
        RecordedSortedMap<String, Integer> ranks = ranks();
        NavigableMap<String, Integer> part = ranks.headMap("b");
        assertThatThrownBy(() -> part.put("c", 1)).isInstanceOf(IllegalArgumentException.class);
        NavigableSet<String> keys = ranks.navigableKeySet();
        assertThatThrownBy(() -> keys.add("z")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(ranks.changes().any()).isFalse();
    }

    @Test
    void aListMayBeAddedToItself() {
        RecordedList<String> list = list();
        list.addAll(list);
        assertThat(list).containsExactly("a", "b", "c", "a", "b", "c");
        assertThat(list.changes().added()).isEqualTo(ABC);
    }

    @Test
    void becomingAnotherOneRecordsTheDifference() {
        RecordedList<String> appended = list();
        appended.become(List.of("a", "b", "c", "d"));
        assertThat(appended.changes().added()).isEqualTo(List.of("d"));
        RecordedList<String> prepended = list();
        prepended.become(List.of("z", "a", "b", "c"));
        assertThat(prepended.changes().prepended()).isEqualTo(List.of("z"));
        RecordedList<String> other = list();
        other.become(List.of("c"));
        assertThat(other).containsExactly("c");
        assertThat(other.changes().expressible()).isFalse();

        for (Recorded set : List.of(set(), sorted())) {
            set.become(Set.of("b", "c", "d"));
            assertThat(set).isEqualTo(Set.of("b", "c", "d"));
            assertThat(List.of(set.changes().removed(), set.changes().added()))
                    .isEqualTo(List.of(List.of("a"), List.of("d")));
        }
        for (Recorded map : List.of(map(), ranks())) {
            map.become(Map.of("b", 3));
            assertThat(map).isEqualTo(Map.of("b", 3));
            assertThat(List.of(map.changes().removed(), map.changes().added()))
                    .isEqualTo(List.of(List.of("a"), List.of("b")));
        }
    }

    @Test
    void randomProgramsOnLists() {
        for (int seed = 0; seed < 300; seed++) {
            RandomProgram program = new RandomProgram(seed);
            RecordedList<String> recorded = new RecordedList<>(new ArrayList<>(program.elements()));
            List<String> stored = new ArrayList<>(recorded);
            List<String> model = new ArrayList<>(recorded);
            for (int step = 0; step < 40; step++) {
                program.onBoth(recorded, model, program.listStep());
                assertThat(recorded).as("seed %s", seed).isEqualTo(model);
                assertThat(written(recorded.changes(), stored, recorded)).isEqualTo(model);
                if (program.settles()) {
                    recorded.changes().settled();
                    stored = new ArrayList<>(model);
                }
            }
        }
    }

    @Test
    void randomProgramsOnSets() {
        for (int seed = 0; seed < 300; seed++) {
            RandomProgram program = new RandomProgram(seed);
            Set<String> recorded = seed % 2 == 0
                    ? new RecordedSet<>(new LinkedHashSet<>(program.elements()))
                    : new RecordedSortedSet<>(new TreeSet<>(program.elements()));
            Set<String> stored = new TreeSet<>(recorded);
            Set<String> model = seed % 2 == 0 ? new LinkedHashSet<>(recorded) : new TreeSet<>(recorded);
            Changes changes = ((Recorded) recorded).changes();
            for (int step = 0; step < 40; step++) {
                program.onBoth(recorded, model, program.setStep());
                assertThat(List.copyOf(recorded)).as("seed %s", seed).isEqualTo(List.copyOf(model));
                assertThat(written(changes, stored, recorded)).isEqualTo(model);
                if (program.settles()) {
                    changes.settled();
                    stored = new TreeSet<>(model);
                }
            }
        }
    }

    @Test
    void randomProgramsOnMaps() {
        for (int seed = 0; seed < 300; seed++) {
            RandomProgram program = new RandomProgram(seed);
            Map<String, Integer> recorded = seed % 2 == 0
                    ? new RecordedMap<>(new LinkedHashMap<>(program.entries()))
                    : new RecordedSortedMap<>(new TreeMap<>(program.entries()));
            Map<String, Integer> stored = new TreeMap<>(recorded);
            Map<String, Integer> model = seed % 2 == 0 ? new LinkedHashMap<>(recorded) : new TreeMap<>(recorded);
            Changes changes = ((Recorded) recorded).changes();
            for (int step = 0; step < 40; step++) {
                program.onBoth(recorded, model, program.mapStep());
                assertThat(List.copyOf(recorded.entrySet()))
                        .as("seed %s", seed)
                        .isEqualTo(List.copyOf(model.entrySet()));
                assertThat(written(changes, stored, recorded)).isEqualTo(model);
                if (program.settles()) {
                    changes.settled();
                    stored = new TreeMap<>(model);
                }
            }
        }
    }

    /** What the database has after the changes, when it had {@code before}. */
    private static List<String> written(Changes changes, List<String> before, List<String> now) {
        if (!changes.expressible()) {
            return now;
        }
        List<Object> after = new ArrayList<>(changes.prepended());
        after.addAll(before);
        after.addAll(changes.added());
        assertThat(changes.any()).isEqualTo(after.size() > before.size());
        return after.stream().map(String.class::cast).toList();
    }

    private static Set<String> written(Changes changes, Set<String> before, Set<String> now) {
        if (!changes.expressible()) {
            return now;
        }
        requireLeast(changes, before);
        Set<String> after = new TreeSet<>(before);
        changes.removed().forEach(after::remove);
        changes.added()
                .forEach(element -> assertThat(after.add((String) element)).isTrue());
        return after;
    }

    private static Map<String, Integer> written(
            Changes changes, Map<String, Integer> before, Map<String, Integer> now) {
        if (!changes.expressible()) {
            return now;
        }
        requireLeast(changes, before.keySet());
        Map<String, Integer> after = new TreeMap<>(before);
        changes.removed().forEach(after::remove);
        changes.added().forEach(key -> after.put((String) key, Objects.requireNonNull(now.get(key))));
        return after;
    }

    /** At equal timestamps a removal wins, so nothing is both added and removed; nothing is removed that was not there. */
    private static void requireLeast(Changes changes, Collection<String> before) {
        assertThat(before.containsAll(changes.removed())).isTrue();
        assertThat(changes.removed().stream().anyMatch(changes.added()::contains))
                .isFalse();
    }

    private static Object serialised(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
