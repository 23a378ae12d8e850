// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.plan.read.Operand;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.Column;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the rows of one table are found.
 *
 * @param restrictions what the database checks
 * @param operands for each slot of the restrictions
 * @param inTurn the slots that take each of several values in turn; those that take theirs together are in one list
 * @param filtered the columns for which the database reads rows to find out that they do not fit
 * @param fixed how many clustering columns, from the first, have one value in all rows of a statement
 * @param ofRows whether whole keys name the rows, so that there are no more than keys
 * @param served the conjuncts that the database checks wholly
 * @param detail the path, for people
 */
record Access(
        Path path,
        List<Restriction> restrictions,
        List<Operand> operands,
        List<List<Integer>> inTurn,
        List<String> filtered,
        int fixed,
        boolean ofRows,
        Set<Integer> served,
        String detail) {
    Access {
        restrictions = List.copyOf(restrictions);
        operands = List.copyOf(operands);
        inTurn = List.copyOf(inTurn);
        filtered = List.copyOf(filtered);
        served = Set.copyOf(served);
    }

    Reach reach() {
        return switch (path) {
            case PARTITION, PARTITIONS, VIEW -> Reach.PARTITION;
            case INDEX -> Reach.INDEX;
            case FILTERING, SCAN -> Reach.TABLE;
        };
    }

    /** Whether the database reads rows to find out that they do not fit. */
    boolean filtering() {
        return !filtered.isEmpty();
    }

    /** What is asked of the filtered columns and an index could serve. */
    List<Restriction> indexable() {
        return restrictions.stream()
                .filter(Indexes::isIndexable)
                .filter(restriction ->
                        filtered.contains(restriction.columns().get(0).name()))
                .toList();
    }

    /** Whether several statements are sent. */
    boolean isSplit() {
        return !inTurn.isEmpty() || reach() == Reach.TABLE;
    }

    /** The same, with its restrictions in another order. */
    Access with(List<Restriction> ordered, List<Operand> theirOperands) {
        return new Access(path, ordered, theirOperands, inTurn, filtered, fixed, ofRows, served, detail);
    }

    /** The same rows, found by an index that gives their order. */
    Access byIndex() {
        return new Access(
                Path.INDEX, restrictions, operands, inTurn, filtered, fixed, false, served, "index of a vector");
    }

    /** Whether a column takes each of several values in turn. */
    boolean takesInTurn(String column) {
        return turning().stream().anyMatch(each -> each.name().equals(column));
    }

    /** The columns that take each of several values in turn. */
    List<Column> turning() {
        List<Column> columns = new ArrayList<>();
        int slot = 0;
        for (Restriction restriction : restrictions) {
            if (isInTurn(slot)) {
                columns.add(restriction.columns().get(0));
            }
            slot += restriction.parameters().size();
        }
        return columns;
    }

    private boolean isInTurn(int slot) {
        return inTurn.stream().anyMatch(together -> together.contains(slot));
    }

    /** Whether one statement reads one partition. */
    boolean isByPartition() {
        return reach() == Reach.PARTITION;
    }
}
