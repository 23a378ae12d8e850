// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;

/**
 * How a query would run. Its text is for people, and no part of the contract.
 *
 * @param query the query, as it was given or, of a Criteria query, as JPQL
 * @param needed the lowest level at which it runs
 * @param steps what is sent, in its order
 * @param inRingway what is done with the rows in Ringway, in its order; empty when the database does everything
 * @param route where it runs, and why
 */
public record QueryPlan(String query, QueryAccess needed, List<Step> steps, List<String> inRingway, Route route) {
    public QueryPlan {
        steps = List.copyOf(steps);
        inRingway = List.copyOf(inRingway);
    }

    /**
     * A statement that is sent, once or for several partitions.
     *
     * @param entity whose rows it reads or writes
     * @param path how the database finds them
     * @param statement in the database's language
     * @param detail what the path is, such as {@code partition key plate; clustering key at >=}
     * @param partitions how many partitions are read; -1 when that depends on the values or on the data
     */
    public record Step(String entity, Path path, String statement, String detail, int partitions) {}

    /** How the database finds rows. */
    public enum Path {
        /** One partition, of which its key was given. */
        PARTITION,
        /** A partition for each of several keys, concurrently. */
        PARTITIONS,
        /** A materialized view, by its key: it gives the keys of rows, which are then read from their table. */
        VIEW,
        /** An index, wherever in the cluster the rows are. */
        INDEX,
        /** All rows of the table, of which the database returns those that fit. */
        FILTERING,
        /** All rows of the table, by token ranges, concurrently. */
        SCAN
    }

    /** One line for each step, and for what is done in Ringway. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(query);
        for (Step step : steps) {
            text.append("\n  ").append(step.path()).append(' ').append(step.entity());
            text.append(" (").append(step.detail()).append("): ").append(step.statement());
        }
        for (String each : inRingway) {
            text.append("\n  in Ringway: ").append(each);
        }
        return text.append("\n  at ").append(route).toString();
    }
}
