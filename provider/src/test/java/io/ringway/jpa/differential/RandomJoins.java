// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import static io.ringway.jpa.differential.RandomSelects.row;
import static io.ringway.jpa.differential.RandomSelects.where;

import io.ringway.jpa.differential.RandomQuery.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Random queries that join things with what they hold, with what they refer to, and with others, or ask about others. */
final class RandomJoins {
    private final Random random;
    private final List<Thing> things;

    RandomJoins(Random random, List<Thing> things) {
        this.random = random;
        this.things = things;
    }

    Expected next() {
        return switch (random.nextInt(4)) {
            case 0 -> elements();
            case 1 -> references();
            case 2 -> products();
            default -> subqueries();
        };
    }

    private Expected elements() {
        Condition where = new RandomQuery(random, "t").where();
        String word = Thing.word(random);
        int points = random.nextInt(3);
        List<List<Object>> rows = new ArrayList<>();
        boolean map = random.nextBoolean();
        boolean outer = !map && random.nextBoolean();
        where(things, where).forEach(thing -> {
            if (map) {
                thing.points.forEach((key, value) -> {
                    if (key.equals(word) && value == points) {
                        rows.add(row(thing.number, key));
                    }
                });
            } else if (outer && thing.tags.isEmpty()) {
                rows.add(row(thing.number, null));
            } else {
                thing.tags.stream()
                        .filter(tag -> outer || tag.equals(word))
                        .forEach(tag -> rows.add(row(thing.number, tag)));
            }
        });
        String from =
                map ? " FROM Thing t JOIN t.points p" : " FROM Thing t " + (outer ? "LEFT " : "") + "JOIN t.tags p";
        String element = map ? "KEY(p) = '" + word + "' AND VALUE(p) = " + points : "p = '" + word + "'";
        return new Expected(
                "SELECT t.number, " + (map ? "KEY(p)" : "p") + from + " WHERE (" + where.text() + ")"
                        + (outer ? "" : " AND " + element),
                rows,
                false);
    }

    private Expected references() {
        Condition where = new RandomQuery(random, "t").where();
        Condition on = new RandomQuery(random, "n").condition(1);
        boolean outer = random.nextBoolean();
        boolean restricted = random.nextBoolean();
        Condition behind = new RandomQuery(random, "n").condition(1);
        List<List<Object>> rows = new ArrayList<>();
        where(things, where).forEach(thing -> {
            Thing next = thing.next != null && on.isTrue(thing.next) ? thing.next : null;
            if ((next != null || outer) && (!restricted || behind.isTrue(next))) {
                rows.add(row(thing.number, next == null ? null : next.number));
            }
        });
        return new Expected(
                "SELECT t.number, n.number FROM Thing t " + (outer ? "LEFT " : "") + "JOIN t.next n ON " + on.text()
                        + " WHERE (" + where.text() + ")" + (restricted ? " AND (" + behind.text() + ")" : ""),
                rows,
                false);
    }

    private Expected products() {
        Condition where = new RandomQuery(random, "t").where();
        Condition on = new RandomQuery(random, "u").condition(1);
        boolean outer = random.nextBoolean();
        boolean byKey = random.nextBoolean();
        String equal = byKey ? "u.kind = t.kind AND u.shelf = t.shelf" : "u.size = t.size";
        List<List<Object>> rows = new ArrayList<>();
        where(things, where).forEach(thing -> {
            List<Thing> found = things.stream()
                    .filter(other -> byKey
                            ? other.kind.equals(thing.kind) && other.shelf == thing.shelf
                            : other.size != null && other.size.equals(thing.size))
                    .filter(on::isTrue)
                    .toList();
            found.forEach(other -> rows.add(row(thing.number, other.number)));
            if (outer && found.isEmpty()) {
                rows.add(row(thing.number, null));
            }
        });
        String text = outer || random.nextBoolean()
                ? " FROM Thing t " + (outer ? "LEFT " : "") + "JOIN Thing u ON " + equal + " AND (" + on.text()
                        + ") WHERE " + where.text()
                : " FROM Thing t, Thing u WHERE (" + where.text() + ") AND " + equal + " AND (" + on.text() + ")";
        return new Expected("SELECT t.number, u.number" + text, rows, false);
    }

    private Expected subqueries() {
        Condition where = new RandomQuery(random, "t").where();
        Condition inner = new RandomQuery(random, "u").where();
        List<Integer> sizes = where(things, inner).map(thing -> thing.size).toList();
        Condition test = switch (random.nextInt(6)) {
            case 0 ->
                new Condition(
                        "t.size IN (SELECT u.size FROM Thing u WHERE " + inner.text() + ")",
                        thing -> in(thing.size, sizes));
            case 1 ->
                new Condition("t.size NOT IN (SELECT u.size FROM Thing u WHERE " + inner.text() + ")", thing -> {
                    Boolean found = in(thing.size, sizes);
                    return found == null ? null : !found;
                });
            case 2 ->
                new Condition(
                        "EXISTS (SELECT u FROM Thing u WHERE u.kind = t.kind AND (" + inner.text() + "))",
                        thing -> things.stream()
                                .anyMatch(other -> other.kind.equals(thing.kind) && inner.isTrue(other)));
            case 3 ->
                new Condition("t.size = (SELECT MAX(u.size) FROM Thing u WHERE " + inner.text() + ")", thing -> {
                    Integer most = sizes.stream()
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
                    return thing.size == null || most == null ? null : thing.size.equals(most);
                });
            case 4 ->
                new Condition(
                        "t.kind IN (SELECT u.kind FROM Thing u WHERE " + inner.text() + ")",
                        thing -> where(things, inner).anyMatch(other -> other.kind.equals(thing.kind)));
            default ->
                new Condition(
                        "t.next IN (SELECT u FROM Thing u WHERE " + inner.text() + ")",
                        thing -> thing.next == null ? null : inner.isTrue(thing.next));
        };
        List<List<Object>> rows =
                where(things, where.and(test)).map(thing -> row(thing.number)).toList();
        return new Expected(
                "SELECT t.number FROM Thing t WHERE (" + where.text() + ") AND " + test.text(), rows, false);
    }

    /** Unknown when it is null, or is not there and one of the others is null; nothing is in what is empty. */
    private static Boolean in(Integer size, List<Integer> sizes) {
        if (sizes.isEmpty()) {
            return false;
        }
        if (size == null) {
            return null;
        }
        return sizes.contains(size) ? Boolean.TRUE : sizes.contains(null) ? null : Boolean.FALSE;
    }
}
