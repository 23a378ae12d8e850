// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import io.ringway.jpa.differential.RandomQuery.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Random queries over things: orders, groups, combinations, joins, subqueries; and what they should give. */
final class RandomSelects {
    private static final List<Column> COLUMNS = List.of(
            new Column("kind", thing -> thing.kind),
            new Column("shelf", thing -> thing.shelf),
            new Column("size", thing -> thing.size),
            new Column("weight", thing -> thing.weight),
            new Column("good", thing -> thing.good));

    private final Random random;
    private final List<Thing> things;
    private final RandomJoins joins;

    /** An attribute whose values can be sorted and grouped. */
    private record Column(String name, Function<Thing, Object> of) {}

    RandomSelects(Random random, List<Thing> things) {
        this.random = random;
        this.things = things;
        this.joins = new RandomJoins(random, things);
    }

    Expected next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> ordered();
            case 2 -> distinct();
            case 3, 4 -> grouped();
            case 5 -> combined();
            default -> joins.next();
        };
    }

    private Expected ordered() {
        Condition where = new RandomQuery(random, "t").where();
        Column first = column();
        boolean descending = random.nextBoolean();
        boolean nullsFirst = random.nextBoolean();
        String order = " ORDER BY t." + first.name + (descending ? " DESC" : "")
                + (nullsFirst ? " NULLS FIRST" : " NULLS LAST") + ", t.number";
        Comparator<Thing> by = Comparator.comparing(first.of, comparing(descending, nullsFirst));
        List<List<Object>> rows = where(things, where)
                .sorted(by.thenComparing(thing -> thing.number))
                .map(thing -> row(thing.number, first.of.apply(thing)))
                .toList();
        return new Expected(
                "SELECT t.number, t." + first.name + " FROM Thing t WHERE " + where.text() + order, rows, true);
    }

    private Expected distinct() {
        Condition where = new RandomQuery(random, "t").where();
        Column first = column();
        Column second = column();
        List<List<Object>> rows = where(things, where)
                .map(thing -> row(first.of.apply(thing), second.of.apply(thing)))
                .distinct()
                .toList();
        boolean all = random.nextInt(4) == 0;
        if (all) {
            rows = things.stream().map(thing -> row(thing.kind)).distinct().toList();
            return new Expected("SELECT DISTINCT t.kind FROM Thing t", rows, false);
        }
        return new Expected(
                "SELECT DISTINCT t." + first.name + ", t." + second.name + " FROM Thing t WHERE " + where.text(),
                rows,
                false);
    }

    private Expected grouped() {
        Condition where = random.nextInt(3) == 0 ? key() : new RandomQuery(random, "t").where();
        List<Column> by = random.nextInt(4) == 0 ? List.of() : columns();
        Map<List<Object>, List<Thing>> groups = new LinkedHashMap<>();
        if (by.isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        where(things, where)
                .forEach(thing -> groups.computeIfAbsent(values(by, thing), missing -> new ArrayList<>())
                        .add(thing));
        int least = random.nextInt(3);
        boolean having = random.nextBoolean();
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, members) -> {
            if (!having || members.size() > least) {
                List<Object> row = new ArrayList<>(key);
                row.addAll(aggregates(members));
                rows.add(row);
            }
        });
        String keys =
                String.join(", ", by.stream().map(column -> "t." + column.name).toList());
        return new Expected(
                "SELECT " + (by.isEmpty() ? "" : keys + ", ")
                        + "COUNT(t), COUNT(t.size), SUM(t.size), AVG(t.weight), MIN(t.size), MAX(t.weight)"
                        + " FROM Thing t WHERE " + where.text()
                        + (by.isEmpty() ? "" : " GROUP BY " + keys)
                        + (having ? " HAVING COUNT(t) > " + least : ""),
                rows,
                false);
    }

    private static List<Object> aggregates(List<Thing> members) {
        List<Long> sizes =
                members.stream().map(Thing::sizeAsLong).filter(Objects::nonNull).toList();
        List<Long> weights = members.stream()
                .map(thing -> thing.weight)
                .filter(Objects::nonNull)
                .toList();
        return row(
                (long) members.size(),
                (long) sizes.size(),
                sizes.isEmpty()
                        ? null
                        : sizes.stream().mapToLong(Long::longValue).sum(),
                weights.isEmpty()
                        ? null
                        : weights.stream().mapToLong(Long::longValue).average().orElseThrow(),
                sizes.isEmpty()
                        ? null
                        : (Object) sizes.stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .intValue(),
                weights.isEmpty()
                        ? null
                        : weights.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private Expected combined() {
        Condition left = new RandomQuery(random, "t").where();
        Condition right = new RandomQuery(random, "u").where();
        Column column = column();
        List<Object> first = new ArrayList<>();
        List<Object> second = new ArrayList<>();
        where(things, left).forEach(thing -> first.add(column.of.apply(thing)));
        where(things, right).forEach(thing -> second.add(column.of.apply(thing)));
        boolean all = random.nextBoolean();
        String operation = List.of("UNION", "INTERSECT", "EXCEPT").get(random.nextInt(3));
        List<Object> results = new ArrayList<>();
        switch (operation) {
            case "UNION" -> {
                results.addAll(first);
                results.addAll(second);
            }
            case "INTERSECT" ->
                first.forEach(value -> {
                    if (all ? second.remove(value) : second.contains(value)) {
                        results.add(value);
                    }
                });
            default ->
                first.forEach(value -> {
                    if (all ? !second.remove(value) : !second.contains(value)) {
                        results.add(value);
                    }
                });
        }
        Collection<Object> rows = all ? results : new LinkedHashSet<>(results);
        String select = "SELECT %s." + column.name + " FROM Thing %s WHERE ";
        return new Expected(
                String.format(select, "t", "t") + left.text() + " " + operation + (all ? " ALL " : " ")
                        + String.format(select, "u", "u") + right.text(),
                rows.stream().map(RandomSelects::row).toList(),
                false);
    }

    private Condition key() {
        return random.nextBoolean()
                ? new Condition("t.kind IN ('x', 'y', 'z')", thing -> true)
                : new Condition("t.kind = 'y'", thing -> thing.kind.equals("y"));
    }

    private Column column() {
        return COLUMNS.get(random.nextInt(COLUMNS.size()));
    }

    private List<Column> columns() {
        Column first = column();
        Column second = column();
        return first == second ? List.of(first) : List.of(first, second);
    }

    private static List<Object> values(List<Column> columns, Thing thing) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.of.apply(thing)));
        return values;
    }

    static Stream<Thing> where(List<Thing> things, Condition condition) {
        return things.stream().filter(condition::isTrue);
    }

    static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Object> comparing(boolean descending, boolean nullsFirst) {
        Comparator<Object> natural = (left, right) -> ((Comparable) left).compareTo(right);
        Comparator<Object> directed = descending ? natural.reversed() : natural;
        return nullsFirst ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
    }
}
