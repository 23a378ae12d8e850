// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.plan.read.Operand;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The conditions on a table while a choice takes them one by one, and what it has taken. For one choice. */
final class Taking {
    private final List<ColumnCondition> conditions;
    private final List<ColumnCondition> open;
    private final List<ColumnCondition> used = new ArrayList<>();
    private final List<List<ColumnCondition>> inTurn = new ArrayList<>();
    private final StringJoiner detail = new StringJoiner("; ");

    /** @param conditions all of which hold for the rows that are wanted */
    Taking(List<ColumnCondition> conditions) {
        this.conditions = conditions;
        this.open = new ArrayList<>(conditions);
    }

    /** Those that are not taken. */
    List<ColumnCondition> open() {
        return List.copyOf(open);
    }

    List<ColumnCondition> used() {
        return used;
    }

    /** Whether something takes each of several values in turn. */
    boolean isInTurn() {
        return !inTurn.isEmpty();
    }

    /** As it is. */
    void take(ColumnCondition condition) {
        open.remove(condition);
        used.add(condition);
    }

    /** Value by value. */
    void takeInTurn(ColumnCondition condition) {
        takeInTurn(condition, List.of(condition.inTurn()));
    }

    /** @param parts that take a value each whenever the next of several comes */
    void takeInTurn(ColumnCondition condition, List<ColumnCondition> parts) {
        open.remove(condition);
        used.addAll(parts);
        inTurn.add(parts);
    }

    /** Says by what rows are found. */
    void tell(String what, List<ColumnCondition> by) {
        if (!by.isEmpty()) {
            StringJoiner names = new StringJoiner(", ");
            for (ColumnCondition condition : by) {
                condition.restriction().columns().forEach(column -> names.add(column.name()));
            }
            detail.add(what + " " + names);
        }
    }

    void tell(String what) {
        detail.add(what);
    }

    /**
     * The access by what was taken.
     *
     * @param fixed as in {@link Access}
     * @param ofRows as in {@link Access}
     */
    Access access(Path path, List<String> filtered, int fixed, boolean ofRows) {
        List<Restriction> restrictions = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        List<List<Integer>> turns = new ArrayList<>();
        inTurn.forEach(parts -> turns.add(new ArrayList<>()));
        for (ColumnCondition condition : used) {
            for (int i = 0; i < turns.size(); i++) {
                if (inTurn.get(i).contains(condition)) {
                    turns.get(i).add(operands.size());
                }
            }
            restrictions.add(condition.restriction());
            operands.addAll(condition.operands());
        }
        Set<Integer> served = new LinkedHashSet<>();
        conditions.forEach(condition -> served.addAll(condition.conjuncts()));
        open.forEach(condition -> served.removeAll(condition.conjuncts()));
        String found = detail.length() == 0 ? "no key and no index" : detail.toString();
        return new Access(path, restrictions, operands, turns, filtered, fixed, ofRows, served, found);
    }
}
