// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A collection of each kind. */
@Entity
public class Shelf {
    @Id
    private int id;

    private String name;
    private List<String> list = new ArrayList<>();
    private Set<String> set = new HashSet<>();
    private NavigableSet<String> sorted = new TreeSet<>();
    private Map<String, Integer> map = new HashMap<>();
    private NavigableMap<String, Integer> ranks = new TreeMap<>();

    protected Shelf() {}

    public Shelf(int id) {
        this.id = id;
    }

    /** One with {@code [a, b, c]}, {@code {a, b, c}} and {@code {a: 1, b: 2, c: 3}}. */
    public static Shelf filled(int id) {
        Shelf shelf = new Shelf(id);
        Map<String, Integer> numbers = Map.of("a", 1, "b", 2, "c", 3);
        shelf.list.addAll(List.of("a", "b", "c"));
        shelf.set.addAll(numbers.keySet());
        shelf.sorted.addAll(numbers.keySet());
        shelf.map.putAll(numbers);
        shelf.ranks.putAll(numbers);
        return shelf;
    }

    public void rename(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<String> list() {
        return list;
    }

    public void list(List<String> other) {
        list = other;
    }

    public Set<String> set() {
        return set;
    }

    public void set(Set<String> other) {
        set = other;
    }

    public NavigableSet<String> sorted() {
        return sorted;
    }

    public Map<String, Integer> map() {
        return map;
    }

    public void map(Map<String, Integer> other) {
        map = other;
    }

    public NavigableMap<String, Integer> ranks() {
        return ranks;
    }

    /** All of its collections, in the order of their names. */
    public List<Object> contents() {
        return Arrays.asList(list, map, ranks, set, sorted);
    }
}
