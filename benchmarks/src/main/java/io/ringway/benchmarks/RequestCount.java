// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the CQL requests of operations at the stub. */
final class RequestCount {
    private final CqlSession session;

    /** @param session to the stub */
    RequestCount(CqlSession session) {
        this.session = session;
    }

    /** The requests of each kind for one operation, which is run once before: its statements are prepared then. */
    Map<String, Long> of(Runnable operation) {
        operation.run();
        Map<String, Long> before = counts();
        operation.run();
        Map<String, Long> requests = counts();
        before.forEach((kind, count) -> requests.merge(kind, -count, Long::sum));
        requests.values().removeIf(count -> count == 0);
        return requests;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        session.execute("SELECT kind, requests FROM stub.requests")
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }
}
