// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static io.ringway.context.contract.CollectionOperation.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What several changes come to together. */
final class SequencesOfOperations {
    private SequencesOfOperations() {}

    static List<CollectionOperation> all() {
        return List.of(
                sequence("list.add(\"d\"), list.add(0, \"e\"), list.add(\"f\")", shelf -> {
                    shelf.list().add("d");
                    shelf.list().add(0, "e");
                    shelf.list().add("f");
                }),
                sequence("list.add(\"d\"), list.remove(\"d\")", shelf -> {
                    shelf.list().add("d");
                    shelf.list().remove("d");
                }),
                sequence("list.add(\"d\"), list.set(3, \"e\")", shelf -> {
                    shelf.list().add("d");
                    shelf.list().set(3, "e");
                }),
                sequence("list.clear(), list.add(\"d\")", shelf -> {
                    shelf.list().clear();
                    shelf.list().add("d");
                }),
                sequence("list = new ArrayList<>(List.of(\"d\"))", shelf -> shelf.list(new ArrayList<>(List.of("d")))),
                sequence("list = new ArrayList<>(list)", shelf -> shelf.list(new ArrayList<>(shelf.list()))),
                sequence("set.add(\"d\"), set.remove(\"a\")", shelf -> {
                    shelf.set().add("d");
                    shelf.set().remove("a");
                }),
                sequence("set.add(\"d\"), set.remove(\"d\")", shelf -> {
                    shelf.set().add("d");
                    shelf.set().remove("d");
                }),
                sequence("set.remove(\"a\"), set.add(\"a\")", shelf -> {
                    shelf.set().remove("a");
                    shelf.set().add("a");
                }),
                sequence("set.clear(), set.add(\"d\")", shelf -> {
                    shelf.set().clear();
                    shelf.set().add("d");
                }),
                sequence("set = new HashSet<>(Set.of(\"d\"))", shelf -> shelf.set(new HashSet<>(Set.of("d")))),
                sequence("set = null", shelf -> shelf.set(null)),
                sequence("map.put(\"d\", 4), map.remove(\"a\")", shelf -> {
                    shelf.map().put("d", 4);
                    shelf.map().remove("a");
                }),
                sequence("map.put(\"d\", 4), map.remove(\"d\")", shelf -> {
                    shelf.map().put("d", 4);
                    shelf.map().remove("d");
                }),
                sequence("map.remove(\"a\"), map.put(\"a\", 1)", shelf -> {
                    shelf.map().remove("a");
                    shelf.map().put("a", 1);
                }),
                sequence("map = new HashMap<>(Map.of(\"d\", 4))", shelf -> shelf.map(new HashMap<>(Map.of("d", 4)))),
                sequence("list.add(\"d\"), set.add(\"d\"), map.put(\"d\", 4), name = \"n\"", shelf -> {
                    shelf.list().add("d");
                    shelf.set().add("d");
                    shelf.map().put("d", 4);
                    shelf.rename("n");
                }),
                sequence("list.set(0, \"d\"), set.add(\"d\")", shelf -> {
                    shelf.list().set(0, "d");
                    shelf.set().add("d");
                }));
    }
}
