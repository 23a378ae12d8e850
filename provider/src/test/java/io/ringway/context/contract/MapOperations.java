// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static io.ringway.context.contract.CollectionOperation.of;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;

/** Changes of the maps {@code {a: 1, b: 2, c: 3}}. */
final class MapOperations {
    private MapOperations() {}

    static List<CollectionOperation> mutators() {
        return Stream.of(single(), functions(), views(), sorted())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CollectionOperation> single() {
        return List.of(
                of(
                        "Map.put(Object, Object)",
                        "map.put(\"d\", 4)",
                        shelf -> shelf.map().put("d", 4)),
                of(
                        "Map.put(Object, Object)",
                        "map.put(\"a\", 4)",
                        shelf -> shelf.map().put("a", 4)),
                of(
                        "Map.put(Object, Object)",
                        "map.put(\"a\", 1)",
                        shelf -> shelf.map().put("a", 1)),
                of(
                        "Map.putAll(Map)",
                        "map.putAll(Map.of(\"a\", 1, \"b\", 4))",
                        shelf -> shelf.map().putAll(Map.of("a", 1, "b", 4))),
                of(
                        "Map.putIfAbsent(Object, Object)",
                        "map.putIfAbsent(\"d\", 4)",
                        shelf -> shelf.map().putIfAbsent("d", 4)),
                of(
                        "Map.putIfAbsent(Object, Object)",
                        "map.putIfAbsent(\"a\", 4)",
                        shelf -> shelf.map().putIfAbsent("a", 4)),
                of(
                        "Map.remove(Object)",
                        "map.remove(\"a\")",
                        shelf -> shelf.map().remove("a")),
                of(
                        "Map.remove(Object)",
                        "map.remove(\"x\")",
                        shelf -> shelf.map().remove("x")),
                of(
                        "Map.remove(Object, Object)",
                        "map.remove(\"a\", 1)",
                        shelf -> shelf.map().remove("a", 1)),
                of(
                        "Map.remove(Object, Object)",
                        "map.remove(\"a\", 9)",
                        shelf -> shelf.map().remove("a", 9)),
                of(
                        "Map.replace(Object, Object)",
                        "map.replace(\"a\", 4)",
                        shelf -> shelf.map().replace("a", 4)),
                of(
                        "Map.replace(Object, Object)",
                        "map.replace(\"x\", 4)",
                        shelf -> shelf.map().replace("x", 4)),
                of(
                        "Map.replace(Object, Object, Object)",
                        "map.replace(\"a\", 1, 4)",
                        shelf -> shelf.map().replace("a", 1, 4)),
                of("Map.clear()", "map.clear()", shelf -> shelf.map().clear()));
    }

    private static List<CollectionOperation> functions() {
        return List.of(
                of(
                        "Map.replaceAll(BiFunction)",
                        "map.replaceAll((k, v) -> v < 3 ? v : 9)",
                        shelf -> shelf.map().replaceAll((k, v) -> v < 3 ? v : 9)),
                of(
                        "Map.compute(Object, BiFunction)",
                        "map.compute(\"d\", (k, v) -> 4)",
                        shelf -> shelf.map().compute("d", (k, v) -> 4)),
                of(
                        "Map.compute(Object, BiFunction)",
                        "map.compute(\"a\", (k, v) -> null)",
                        shelf -> shelf.map().compute("a", (k, v) -> null)),
                of(
                        "Map.computeIfAbsent(Object, Function)",
                        "map.computeIfAbsent(\"d\", k -> 4)",
                        shelf -> shelf.map().computeIfAbsent("d", k -> 4)),
                of(
                        "Map.computeIfPresent(Object, BiFunction)",
                        "map.computeIfPresent(\"a\", (k, v) -> v + 3)",
                        shelf -> shelf.map().computeIfPresent("a", (k, v) -> v + 3)),
                of(
                        "Map.merge(Object, Object, BiFunction)",
                        "map.merge(\"a\", 3, Integer::sum)",
                        shelf -> shelf.map().merge("a", 3, Integer::sum)),
                of(
                        "Map.merge(Object, Object, BiFunction)",
                        "map.merge(\"a\", 3, (v, w) -> null)",
                        shelf -> shelf.map().merge("a", 3, (v, w) -> null)));
    }

    private static List<CollectionOperation> views() {
        return List.of(
                of(
                        "Set.remove(Object)",
                        "map.keySet().remove(\"a\")",
                        shelf -> shelf.map().keySet().remove("a")),
                of(
                        "Set.retainAll(Collection)",
                        "map.keySet().retainAll(Set.of(\"a\"))",
                        shelf -> shelf.map().keySet().retainAll(Set.of("a"))),
                of(
                        "Set.clear()",
                        "map.keySet().clear()",
                        shelf -> shelf.map().keySet().clear()),
                of(
                        "Collection.remove(Object)",
                        "map.values().remove(2)",
                        shelf -> shelf.map().values().remove(2)),
                of(
                        "Collection.removeIf(Predicate)",
                        "map.values().removeIf(v -> v > 2)",
                        shelf -> shelf.map().values().removeIf(v -> v > 2)),
                of(
                        "Collection.clear()",
                        "map.values().clear()",
                        shelf -> shelf.map().values().clear()),
                of(
                        "Set.remove(Object)",
                        "map.entrySet().remove(Map.entry(\"a\", 1))",
                        shelf -> shelf.map().entrySet().remove(Map.entry("a", 1))),
                of(
                        "Set.removeIf(Predicate)",
                        "map.entrySet().removeIf(e -> e.getValue() < 2)",
                        shelf -> shelf.map().entrySet().removeIf(e -> e.getValue() < 2)),
                of(
                        "Entry.setValue(Object)",
                        "the first of map.entrySet(): setValue(9)",
                        shelf -> shelf.map().entrySet().iterator().next().setValue(9)),
                of("Iterator.remove()", "map.entrySet().iterator(): next, remove", shelf -> {
                    Iterator<Entry<String, Integer>> entries =
                            shelf.map().entrySet().iterator();
                    entries.next();
                    entries.remove();
                }));
    }

    private static List<CollectionOperation> sorted() {
        return List.of(
                of(
                        "NavigableMap.put(Object, Object)",
                        "ranks.put(\"d\", 4)",
                        shelf -> shelf.ranks().put("d", 4)),
                of(
                        "NavigableMap.remove(Object)",
                        "ranks.remove(\"a\")",
                        shelf -> shelf.ranks().remove("a")),
                of(
                        "NavigableMap.pollFirstEntry()",
                        "ranks.pollFirstEntry()",
                        shelf -> shelf.ranks().pollFirstEntry()),
                of(
                        "NavigableMap.pollLastEntry()",
                        "ranks.pollLastEntry()",
                        shelf -> shelf.ranks().pollLastEntry()),
                of(
                        "NavigableMap.clear()",
                        "ranks.clear()",
                        shelf -> shelf.ranks().clear()),
                of(
                        "NavigableMap.clear()",
                        "ranks.headMap(\"c\").clear()",
                        shelf -> shelf.ranks().headMap("c").clear()),
                of(
                        "NavigableMap.put(Object, Object)",
                        "ranks.tailMap(\"b\").put(\"b\", 9)",
                        shelf -> shelf.ranks().tailMap("b").put("b", 9)),
                of(
                        "NavigableSet.pollFirst()",
                        "ranks.navigableKeySet().pollFirst()",
                        shelf -> shelf.ranks().navigableKeySet().pollFirst()),
                of(
                        "NavigableSet.remove(Object)",
                        "ranks.descendingKeySet().remove(\"b\")",
                        shelf -> shelf.ranks().descendingKeySet().remove("b")),
                of(
                        "Entry.setValue(Object)",
                        "the first of ranks.descendingMap(): setValue(9)",
                        shelf -> shelf.ranks()
                                .descendingMap()
                                .entrySet()
                                .iterator()
                                .next()
                                .setValue(9)));
    }
}
