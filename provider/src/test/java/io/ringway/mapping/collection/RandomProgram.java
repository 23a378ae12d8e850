// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random calls on collections of the letters from a to f. */
public final class RandomProgram {
    private final Random random;

    public RandomProgram(long seed) {
        this.random = new Random(seed);
    }

    public List<String> elements() {
        return Stream.generate(this::letter).limit(random.nextInt(5)).toList();
    }

    public Map<String, Integer> entries() {
        Map<String, Integer> entries = new TreeMap<>();
        elements().forEach(key -> entries.put(key, number()));
        return entries;
    }

    /** Whether the database is to catch up now. */
    public boolean settles() {
        return random.nextInt(6) == 0;
    }

    /** Does the same to both, which have to answer the same. */
    public <C> void onBoth(C recorded, C model, Function<C, @Nullable Object> step) {
        assertThat(step.apply(recorded)).isEqualTo(step.apply(model));
    }

    /** A call, with its parameters chosen; it may be executed any number of times. */
    public Function<List<String>, @Nullable Object> listStep() {
        String element = letter();
        int choice = random.nextInt();
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> list -> list.add(element);
            case 3 -> list -> call(() -> list.add(0, element));
            case 4 -> list -> call(() -> list.add(index(choice, list.size() + 1), element));
            case 5 -> list -> list.addAll(0, List.of(element, "x"));
            case 6 -> list -> list.addAll(List.of("y", element));
            case 7 -> list -> list.remove(element);
            case 8 -> list -> list.isEmpty() ? null : list.remove(index(choice, list.size()));
            case 9 -> list -> list.isEmpty() ? null : list.set(index(choice, list.size()), element);
            case 10 -> list -> list.removeIf(element::equals);
            case 11 -> list -> list.retainAll(several(element));
            case 12 -> list -> call(() -> list.sort(choice % 2 == 0 ? null : Comparator.reverseOrder()));
            case 13 -> list -> call(() -> walk(list.listIterator(), element));
            case 14 ->
                list -> call(() -> list.subList(index(choice, list.size() + 1), list.size())
                        .clear());
            default -> list -> call(() -> (choice % 3 == 0 ? list : list.subList(0, list.size() / 2)).clear());
        };
    }

    /** As {@link #listStep}. */
    public Function<Set<String>, @Nullable Object> setStep() {
        String element = letter();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> set -> set.add(element);
            case 3, 4 -> set -> set.remove(element);
            case 5 -> set -> set.addAll(List.of(element, "x", "y"));
            case 6 -> set -> set.retainAll(several(element));
            case 7 -> set -> set.removeIf(each -> each.compareTo(element) > 0);
            case 8 ->
                set -> set instanceof NavigableSet<String> sorted
                        ? polled(sorted, element)
                        : removeFirst(set.iterator());
            default -> set -> call(set::clear);
        };
    }

    /** As {@link #listStep}. */
    public Function<Map<String, Integer>, @Nullable Object> mapStep() {
        String key = letter();
        int value = number();
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> map -> map.put(key, value);
            case 3, 4 -> map -> map.remove(key);
            case 5 -> map -> map.putIfAbsent(key, value);
            case 6 -> map -> map.merge(key, value, (a, b) -> a < 3 ? a + b : null);
            case 7 -> map -> map.compute(key, (k, v) -> v == null ? (Integer) value : null);
            case 8 -> map -> call(() -> map.replaceAll((k, v) -> k.equals(key) ? value : v));
            case 9 -> map -> map.values().removeIf(v -> v == value);
            case 10 -> map -> map.keySet().retainAll(several(key));
            case 11 ->
                map -> call(() -> map.entrySet().forEach(entry -> entry.setValue(entry.getValue() % 2 + value % 2)));
            case 12 ->
                map -> map instanceof NavigableMap<String, Integer> sorted
                        ? polled(sorted, key)
                        : removeFirst(map.keySet().iterator());
            default -> map -> call(map::clear);
        };
    }

    private static @Nullable Object polled(NavigableSet<String> set, String from) {
        set.descendingSet().remove(from);
        set.headSet(from).clear();
        return set.tailSet(from, false).pollLast();
    }

    private static @Nullable Object polled(NavigableMap<String, Integer> map, String from) {
        map.descendingKeySet().remove(from);
        map.headMap(from).clear();
        map.tailMap(from).put("z", 7);
        return map.pollFirstEntry();
    }

    private static @Nullable Object removeFirst(Iterator<String> elements) {
        if (!elements.hasNext()) {
            return null;
        }
        String first = elements.next();
        elements.remove();
        return first;
    }

    private static void walk(ListIterator<String> elements, String by) {
        while (elements.hasNext()) {
            String element = elements.next();
            if (element.equals(by)) {
                elements.remove();
                elements.add("w");
            } else if (element.compareTo(by) > 0) {
                elements.set(element);
            }
        }
        if (elements.hasPrevious() && elements.previous().equals("w")) {
            elements.set("v");
        }
    }

    private static @Nullable Object call(Runnable step) {
        step.run();
        return null;
    }

    private static int index(int choice, int size) {
        return Math.floorMod(choice, size);
    }

    private static Set<String> several(String more) {
        return new TreeSet<>(List.of("a", "b", "c", "x", more));
    }

    private String letter() {
        return String.valueOf((char) ('a' + random.nextInt(6)));
    }

    private int number() {
        return random.nextInt(5);
    }
}
