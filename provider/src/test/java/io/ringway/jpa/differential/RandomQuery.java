// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A random query, and its results over rows, told the plain way: true, false, and null for unknown. */
final class RandomQuery {
    private final Random random;

    RandomQuery(Random random) {
        this.random = random;
    }

    /** A condition as text and as a function. */
    record Condition(String text, Function<Thing, Boolean> holds) {}

    private record Value(String text, Function<Thing, Long> of) {}

    Condition condition(int depth) {
        int choice = random.nextInt(depth == 0 ? 8 : 11);
        return switch (choice) {
            case 0, 1 -> comparison();
            case 2 -> between();
            case 3 -> among();
            case 4 -> like();
            case 5 -> isNull();
            case 6 -> key();
            case 7 -> new Condition("t.good", thing -> thing.good);
            case 8 -> not(condition(depth - 1));
            case 9 -> and(condition(depth - 1), condition(depth - 1));
            default -> or(condition(depth - 1), condition(depth - 1));
        };
    }

    /** The numbers of the rows for which a condition holds, in their order. */
    static List<Integer> numbers(List<Thing> things, Condition condition) {
        return things.stream()
                .filter(thing -> Boolean.TRUE.equals(condition.holds().apply(thing)))
                .map(thing -> thing.number)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Condition comparison() {
        Value left = value();
        Value right = value();
        String operator = List.of("=", "<>", "<", "<=", ">", ">=").get(random.nextInt(6));
        return new Condition(left.text + " " + operator + " " + right.text, thing -> {
            Long first = left.of.apply(thing);
            Long second = right.of.apply(thing);
            if (first == null || second == null) {
                return null;
            }
            int order = first.compareTo(second);
            return switch (operator) {
                case "=" -> order == 0;
                case "<>" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        });
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Value("t.size", thing -> thing.size == null ? null : (long) thing.size);
            case 2 -> new Value("t.weight", thing -> thing.weight);
            case 3 -> new Value("t.number", thing -> (long) thing.number);
            case 4 -> {
                int constant = random.nextInt(5);
                yield new Value(String.valueOf(constant), thing -> (long) constant);
            }
            default -> {
                int constant = random.nextInt(3);
                yield new Value(
                        "t.size + " + constant + " * t.weight",
                        thing -> thing.size == null || thing.weight == null
                                ? null
                                : thing.size + constant * thing.weight);
            }
        };
    }

    private Condition between() {
        int low = random.nextInt(4);
        int high = random.nextInt(5);
        return new Condition(
                "t.size BETWEEN " + low + " AND " + high,
                thing -> thing.size == null ? null : thing.size >= low && thing.size <= high);
    }

    private Condition among() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            sizes.add(random.nextInt(5));
        }
        String list = sizes.toString().replace('[', '(').replace(']', ')');
        return new Condition("t.size IN " + list, thing -> thing.size == null ? null : sizes.contains(thing.size));
    }

    private Condition like() {
        String prefix = Thing.word(random).replaceAll("[%_]", "");
        return new Condition(
                "t.word LIKE '" + prefix + "%'", thing -> thing.word == null ? null : thing.word.startsWith(prefix));
    }

    private Condition isNull() {
        return random.nextBoolean()
                ? new Condition("t.size IS NULL", thing -> thing.size == null)
                : new Condition("t.word IS NOT NULL", thing -> thing.word != null);
    }

    private Condition key() {
        String kind = Thing.kind(random);
        if (random.nextBoolean()) {
            return new Condition("t.kind = '" + kind + "'", thing -> thing.kind.equals(kind));
        }
        int number = random.nextInt(40);
        return new Condition(
                "t.kind = '" + kind + "' AND t.number >= " + number,
                thing -> thing.kind.equals(kind) && thing.number >= number);
    }

    private static Condition not(Condition inner) {
        return new Condition("NOT (" + inner.text + ")", thing -> {
            Boolean holds = inner.holds.apply(thing);
            return holds == null ? null : !holds;
        });
    }

    private static Condition and(Condition left, Condition right) {
        return new Condition("(" + left.text + ") AND (" + right.text + ")", thing -> {
            Boolean first = left.holds.apply(thing);
            Boolean second = right.holds.apply(thing);
            if (Boolean.FALSE.equals(first) || Boolean.FALSE.equals(second)) {
                return false;
            }
            return first == null || second == null ? null : Boolean.TRUE;
        });
    }

    private static Condition or(Condition left, Condition right) {
        return new Condition("(" + left.text + ") OR (" + right.text + ")", thing -> {
            Boolean first = left.holds.apply(thing);
            Boolean second = right.holds.apply(thing);
            if (Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second)) {
                return true;
            }
            return first == null || second == null ? null : Boolean.FALSE;
        });
    }
}
