// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Random conditions on one variable, and whether they hold for a row, told the plain way: true, false, and null for unknown. */
final class RandomQuery {
    private final Random random;
    private final String variable;

    RandomQuery(Random random, String variable) {
        this.random = random;
        this.variable = variable;
    }

    /** A condition as text and as a function, of a thing, or of null where an outer join has found none. */
    record Condition(String text, Function<Thing, Boolean> holds) {
        boolean isTrue(Thing thing) {
            return Boolean.TRUE.equals(holds.apply(thing));
        }

        Condition and(Condition other) {
            return new Condition("(" + text + ") AND (" + other.text + ")", thing -> {
                Boolean first = holds.apply(thing);
                Boolean second = other.holds.apply(thing);
                if (Boolean.FALSE.equals(first) || Boolean.FALSE.equals(second)) {
                    return false;
                }
                return first == null || second == null ? null : Boolean.TRUE;
            });
        }

        Condition or(Condition other) {
            return new Condition("(" + text + ") OR (" + other.text + ")", thing -> {
                Boolean first = holds.apply(thing);
                Boolean second = other.holds.apply(thing);
                if (Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second)) {
                    return true;
                }
                return first == null || second == null ? null : Boolean.FALSE;
            });
        }

        Condition not() {
            return new Condition("NOT (" + text + ")", thing -> {
                Boolean holds = this.holds.apply(thing);
                return holds == null ? null : !holds;
            });
        }
    }

    private record Value(String text, Function<Thing, Long> of) {}

    /** Often with what keys and indexes serve. */
    Condition where() {
        Condition condition = condition(2);
        for (int i = random.nextInt(3); i > 0; i--) {
            condition = key().and(condition);
        }
        return condition;
    }

    Condition condition(int depth) {
        int choice = random.nextInt(depth == 0 ? 9 : 12);
        return switch (choice) {
            case 0, 1 -> comparison();
            case 2 -> between();
            case 3 -> among();
            case 4 -> like();
            case 5 -> isNull();
            case 6 -> key();
            case 7 -> of(".good", thing -> thing.good);
            case 8 -> member();
            case 9 -> condition(depth - 1).not();
            case 10 -> condition(depth - 1).and(condition(depth - 1));
            default -> condition(depth - 1).or(condition(depth - 1));
        };
    }

    /** Unknown where there is no thing. */
    private Condition of(String text, Function<Thing, Boolean> holds) {
        return new Condition(variable + text, thing -> thing == null ? null : holds.apply(thing));
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
            case 0, 1 -> value(".size", Thing::sizeAsLong);
            case 2 -> value(".weight", thing -> thing.weight);
            case 3 -> value(".number", thing -> (long) thing.number);
            case 4 -> {
                int constant = random.nextInt(5);
                yield new Value(String.valueOf(constant), thing -> (long) constant);
            }
            default -> {
                int constant = random.nextInt(3);
                yield value(
                        ".size + " + constant + " * " + variable + ".weight",
                        thing -> thing.size == null || thing.weight == null
                                ? null
                                : thing.size + constant * thing.weight);
            }
        };
    }

    private Value value(String text, Function<Thing, Long> of) {
        return new Value(variable + text, thing -> thing == null ? null : of.apply(thing));
    }

    private Condition between() {
        int low = random.nextInt(4);
        int high = random.nextInt(5);
        return of(
                ".size BETWEEN " + low + " AND " + high,
                thing -> thing.size == null ? null : thing.size >= low && thing.size <= high);
    }

    private Condition among() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            sizes.add(random.nextInt(5));
        }
        String list = sizes.toString().replace('[', '(').replace(']', ')');
        return of(".size IN " + list, thing -> thing.size == null ? null : sizes.contains(thing.size));
    }

    private Condition like() {
        String prefix = Thing.word(random).replaceAll("[%_]", "");
        return switch (random.nextInt(3)) {
            case 0 -> of(".word LIKE '" + prefix + "'", thing -> thing.word == null ? null : thing.word.equals(prefix));
            case 1 ->
                of(".word LIKE '%" + prefix + "'", thing -> thing.word == null ? null : thing.word.endsWith(prefix));
            default ->
                of(".word LIKE '" + prefix + "%'", thing -> thing.word == null ? null : thing.word.startsWith(prefix));
        };
    }

    private Condition isNull() {
        return random.nextBoolean()
                ? new Condition(variable + ".size IS NULL", thing -> thing == null || thing.size == null)
                : new Condition(variable + ".word IS NOT NULL", thing -> thing != null && thing.word != null);
    }

    private Condition member() {
        String word = Thing.word(random);
        return new Condition(
                "'" + word + "' MEMBER OF " + variable + ".tags", thing -> thing != null && thing.tags.contains(word));
    }

    private Condition key() {
        String kind = Thing.kind(random);
        int shelf = random.nextInt(3);
        int number = random.nextInt(40);
        String ofKind = ".kind = '" + kind + "' AND " + variable;
        return switch (random.nextInt(8)) {
            case 0 -> of(".kind = '" + kind + "'", thing -> thing.kind.equals(kind));
            case 1 -> of(".kind IN ('x', '" + kind + "')", thing -> thing.kind.equals("x") || thing.kind.equals(kind));
            case 2 -> of(ofKind + ".shelf = " + shelf, thing -> thing.kind.equals(kind) && thing.shelf == shelf);
            case 3 -> of(ofKind + ".shelf >= " + shelf, thing -> thing.kind.equals(kind) && thing.shelf >= shelf);
            case 4 ->
                of(
                        ofKind + ".shelf IN (0, " + shelf + ") AND " + variable + ".number < " + number,
                        thing -> thing.kind.equals(kind)
                                && (thing.shelf == 0 || thing.shelf == shelf)
                                && thing.number < number);
            case 5 -> behind(kind, shelf, number);
            case 6 -> of(".size = " + shelf, thing -> thing.size == null ? null : thing.size == shelf);
            default ->
                of(
                        ofKind + ".shelf IN (0, 1, 2) AND " + variable + ".number IN (" + number + ", 7, 8, 9)",
                        thing -> thing.kind.equals(kind)
                                && (thing.number == number || thing.number >= 7 && thing.number <= 9));
        };
    }

    /** What comes behind a row, in the order of two clustering columns. */
    private Condition behind(String kind, int shelf, int number) {
        String bound = "(" + variable + ".shelf > " + shelf + " OR " + variable + ".shelf = " + shelf + " AND "
                + variable + ".number >= " + number + ")";
        return new Condition(
                variable + ".kind = '" + kind + "' AND " + bound,
                thing -> thing == null
                        ? null
                        : thing.kind.equals(kind)
                                && (thing.shelf > shelf || thing.shelf == shelf && thing.number >= number));
    }
}
