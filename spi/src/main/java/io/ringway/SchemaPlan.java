// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;

/**
 * What it takes to bring the tables of entities up to their mapping; {@link #toString} prints it. Immutable.
 *
 * @param places one for each keyspace of each connection, in the order in which they were named or routed to
 */
public record SchemaPlan(List<Place> places) {
    public SchemaPlan {
        places = List.copyOf(places);
    }

    /**
     * One keyspace on one connection.
     *
     * @param statements in the order in which they are sent; none when all is in place
     * @param drift how the database differs now
     */
    public record Place(String connection, String keyspace, List<String> statements, List<SchemaDrift> drift) {
        public Place {
            statements = List.copyOf(statements);
            drift = List.copyOf(drift);
        }
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return places.stream().allMatch(place -> place.statements().isEmpty());
    }

    /** The statements of all places. */
    public List<String> statements() {
        return places.stream().flatMap(place -> place.statements().stream()).toList();
    }

    /** The differences at all places. */
    public List<SchemaDrift> drift() {
        return places.stream().flatMap(place -> place.drift().stream()).toList();
    }

    /** The plan as text, place by place: the drift, then the statements. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Place place : places) {
            text.append(place.connection()).append('/').append(place.keyspace()).append(": ");
            int statements = place.statements().size();
            text.append(
                    statements == 0
                            ? "nothing to send"
                            : statements + (statements == 1 ? " statement" : " statements"));
            for (SchemaDrift drift : place.drift()) {
                text.append(System.lineSeparator()).append("  - ").append(drift);
            }
            for (String statement : place.statements()) {
                text.append(System.lineSeparator())
                        .append("  ")
                        .append(statement)
                        .append(';');
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }
}
