// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static io.ringway.context.contract.CollectionOperation.of;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;

/** Changes of the list {@code [a, b, c]}. */
final class ListOperations {
    private ListOperations() {}

    static List<CollectionOperation> mutators() {
        return List.of(
                of("List.add(Object)", "list.add(\"d\")", shelf -> shelf.list().add("d")),
                of(
                        "List.add(int, Object)",
                        "list.add(0, \"d\")",
                        shelf -> shelf.list().add(0, "d")),
                of(
                        "List.add(int, Object)",
                        "list.add(1, \"d\")",
                        shelf -> shelf.list().add(1, "d")),
                of(
                        "List.add(int, Object)",
                        "list.add(3, \"d\")",
                        shelf -> shelf.list().add(3, "d")),
                of(
                        "List.addAll(Collection)",
                        "list.addAll(List.of(\"d\", \"e\"))",
                        shelf -> shelf.list().addAll(List.of("d", "e"))),
                of(
                        "List.addAll(int, Collection)",
                        "list.addAll(0, List.of(\"d\", \"e\"))",
                        shelf -> shelf.list().addAll(0, List.of("d", "e"))),
                of(
                        "List.addAll(int, Collection)",
                        "list.addAll(2, List.of(\"d\", \"e\"))",
                        shelf -> shelf.list().addAll(2, List.of("d", "e"))),
                of(
                        "List.set(int, Object)",
                        "list.set(1, \"d\")",
                        shelf -> shelf.list().set(1, "d")),
                of(
                        "List.set(int, Object)",
                        "list.set(1, \"b\")",
                        shelf -> shelf.list().set(1, "b")),
                of("List.remove(int)", "list.remove(0)", shelf -> shelf.list().remove(0)),
                of(
                        "List.remove(Object)",
                        "list.remove(\"b\")",
                        shelf -> shelf.list().remove("b")),
                of(
                        "List.remove(Object)",
                        "list.remove(\"x\")",
                        shelf -> shelf.list().remove("x")),
                of(
                        "List.removeAll(Collection)",
                        "list.removeAll(List.of(\"a\", \"x\"))",
                        shelf -> shelf.list().removeAll(List.of("a", "x"))),
                of(
                        "List.retainAll(Collection)",
                        "list.retainAll(List.of(\"a\", \"x\"))",
                        shelf -> shelf.list().retainAll(List.of("a", "x"))),
                of(
                        "List.removeIf(Predicate)",
                        "list.removeIf(\"c\"::equals)",
                        shelf -> shelf.list().removeIf("c"::equals)),
                of(
                        "List.replaceAll(UnaryOperator)",
                        "list.replaceAll(String::toUpperCase)",
                        shelf -> shelf.list().replaceAll(String::toUpperCase)),
                of(
                        "List.replaceAll(UnaryOperator)",
                        "list.replaceAll(e -> e)",
                        shelf -> shelf.list().replaceAll(e -> e)),
                of(
                        "List.sort(Comparator)",
                        "list.sort(Comparator.reverseOrder())",
                        shelf -> shelf.list().sort(Comparator.reverseOrder())),
                of(
                        "List.sort(Comparator)",
                        "list.sort(null)",
                        shelf -> shelf.list().sort(null)),
                of("List.clear()", "list.clear()", shelf -> shelf.list().clear()),
                of("Iterator.remove()", "list.iterator(): next, remove", shelf -> {
                    Iterator<String> elements = shelf.list().iterator();
                    elements.next();
                    elements.remove();
                }),
                of(
                        "ListIterator.add(Object)",
                        "list.listIterator(): add(\"d\")",
                        shelf -> shelf.list().listIterator().add("d")),
                of(
                        "ListIterator.add(Object)",
                        "list.listIterator(3): add(\"d\")",
                        shelf -> shelf.list().listIterator(3).add("d")),
                of("ListIterator.set(Object)", "list.listIterator(): next, set(\"d\")", shelf -> {
                    ListIterator<String> elements = shelf.list().listIterator();
                    elements.next();
                    elements.set("d");
                }),
                of("ListIterator.remove()", "list.listIterator(3): previous, remove", shelf -> {
                    ListIterator<String> elements = shelf.list().listIterator(3);
                    elements.previous();
                    elements.remove();
                }),
                of(
                        "List.add(Object)",
                        "list.subList(1, 3).add(\"d\")",
                        shelf -> shelf.list().subList(1, 3).add("d")),
                of(
                        "List.add(Object)",
                        "list.subList(0, 1).add(\"d\")",
                        shelf -> shelf.list().subList(0, 1).add("d")),
                of(
                        "List.clear()",
                        "list.subList(1, 3).clear()",
                        shelf -> shelf.list().subList(1, 3).clear()),
                of(
                        "List.removeAll(Collection)",
                        "list.removeAll(Set.of())",
                        shelf -> shelf.list().removeAll(Set.of())));
    }
}
