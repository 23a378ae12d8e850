// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static io.ringway.context.contract.CollectionOperation.of;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Changes of the sets {@code {a, b, c}}. */
final class SetOperations {
    private SetOperations() {}

    static List<CollectionOperation> mutators() {
        return List.of(
                of("Set.add(Object)", "set.add(\"d\")", shelf -> shelf.set().add("d")),
                of("Set.add(Object)", "set.add(\"a\")", shelf -> shelf.set().add("a")),
                of(
                        "Set.addAll(Collection)",
                        "set.addAll(List.of(\"c\", \"d\"))",
                        shelf -> shelf.set().addAll(List.of("c", "d"))),
                of(
                        "Set.remove(Object)",
                        "set.remove(\"a\")",
                        shelf -> shelf.set().remove("a")),
                of(
                        "Set.remove(Object)",
                        "set.remove(\"x\")",
                        shelf -> shelf.set().remove("x")),
                of(
                        "Set.removeAll(Collection)",
                        "set.removeAll(Set.of(\"a\", \"x\"))",
                        shelf -> shelf.set().removeAll(Set.of("a", "x"))),
                of(
                        "Set.retainAll(Collection)",
                        "set.retainAll(Set.of(\"a\", \"b\"))",
                        shelf -> shelf.set().retainAll(Set.of("a", "b"))),
                of(
                        "Set.removeIf(Predicate)",
                        "set.removeIf(\"c\"::equals)",
                        shelf -> shelf.set().removeIf("c"::equals)),
                of("Set.clear()", "set.clear()", shelf -> shelf.set().clear()),
                of(
                        "Iterator.remove()",
                        "set.iterator(): until \"b\", remove",
                        shelf -> removeB(shelf.set().iterator())),
                of(
                        "NavigableSet.add(Object)",
                        "sorted.add(\"d\")",
                        shelf -> shelf.sorted().add("d")),
                of(
                        "NavigableSet.remove(Object)",
                        "sorted.remove(\"a\")",
                        shelf -> shelf.sorted().remove("a")),
                of(
                        "NavigableSet.pollFirst()",
                        "sorted.pollFirst()",
                        shelf -> shelf.sorted().pollFirst()),
                of(
                        "NavigableSet.pollLast()",
                        "sorted.pollLast()",
                        shelf -> shelf.sorted().pollLast()),
                of(
                        "NavigableSet.clear()",
                        "sorted.clear()",
                        shelf -> shelf.sorted().clear()),
                of(
                        "NavigableSet.clear()",
                        "sorted.headSet(\"c\").clear()",
                        shelf -> shelf.sorted().headSet("c").clear()),
                of(
                        "NavigableSet.add(Object)",
                        "sorted.tailSet(\"c\").add(\"d\")",
                        shelf -> shelf.sorted().tailSet("c").add("d")),
                of(
                        "NavigableSet.pollFirst()",
                        "sorted.descendingSet().pollFirst()",
                        shelf -> shelf.sorted().descendingSet().pollFirst()),
                of(
                        "NavigableSet.remove(Object)",
                        "sorted.subSet(\"a\", \"c\").remove(\"b\")",
                        shelf -> shelf.sorted().subSet("a", "c").remove("b")),
                of(
                        "Iterator.remove()",
                        "sorted.descendingIterator(): until \"b\", remove",
                        shelf -> removeB(shelf.sorted().descendingIterator())));
    }

    private static void removeB(Iterator<String> elements) {
        while (!elements.next().equals("b")) {}
        elements.remove();
    }
}
