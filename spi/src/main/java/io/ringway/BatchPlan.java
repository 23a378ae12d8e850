// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import java.util.Optional;

/**
 * What a batch would send.
 *
 * @param route where the batch is bound, and why; empty while it is bound to nothing
 * @param requests concurrent with each other
 */
public record BatchPlan(BatchType type, Optional<Route> route, List<Request> requests) {
    public BatchPlan {
        requests = List.copyOf(requests);
    }

    /**
     * One request.
     *
     * @param statements what it writes, in words
     * @param partitions how many partitions it writes
     * @param bytes about how large it is
     */
    public record Request(List<String> statements, int partitions, int bytes) {
        public Request {
            statements = List.copyOf(statements);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type + " batch on "
                + route.map(Route::toString).orElse("no connection yet") + ", " + requests.size() + " requests");
        for (Request request : requests) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(request.statements().size())
                    .append(" statements, ")
                    .append(request.partitions())
                    .append(" partitions, ")
                    .append(request.bytes())
                    .append(" bytes");
            for (String statement : request.statements()) {
                text.append(System.lineSeparator()).append("    ").append(statement);
            }
        }
        return text.toString();
    }
}
