// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryAccess;
import io.ringway.QueryPlan.Path;
import io.ringway.plan.read.Operand;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.Restriction;
import java.util.List;
import java.util.Set;

/**
 * How the rows of one table are found.
 *
 * @param restrictions what the database checks
 * @param operands for each slot of the restrictions
 * @param inTurn the slots that take each of several values in turn
 * @param filtering whether the database reads rows to find out that they do not fit
 * @param fixed how many clustering columns, from the first, have one value in all rows of a statement
 * @param served the conjuncts that the database checks wholly
 * @param detail the path, for people
 */
record Access(
        Path path,
        List<Restriction> restrictions,
        List<Operand> operands,
        List<Integer> inTurn,
        boolean filtering,
        int fixed,
        Set<Integer> served,
        String detail) {
    Access {
        restrictions = List.copyOf(restrictions);
        operands = List.copyOf(operands);
        inTurn = List.copyOf(inTurn);
        served = Set.copyOf(served);
    }

    Reach reach() {
        return switch (path) {
            case PARTITION, PARTITIONS -> Reach.PARTITION;
            case INDEX -> Reach.INDEX;
            case FILTERING, SCAN -> Reach.TABLE;
        };
    }

    /** Whether one statement reads one partition. */
    boolean isByPartition() {
        return reach() == Reach.PARTITION;
    }

    /** The level that it takes, with nothing done in Ringway. */
    QueryAccess needed() {
        return path == Path.SCAN ? QueryAccess.SCAN : filtering ? QueryAccess.FILTERING : QueryAccess.INDEXES;
    }
}
