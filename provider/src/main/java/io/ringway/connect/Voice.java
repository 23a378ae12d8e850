// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.Route.Decision;
import java.util.List;

/**
 * What one level of the routing rules says.
 *
 * @param value the name of a connection or keyspace
 * @param detail what spoke, such as {@code @Connection("cluster2") on Automobile}
 */
record Voice(String value, Level level, String detail) {

    /** The first of these as the decision, the others as what it overruled. */
    static Decision decision(List<Voice> voices) {
        List<Decision> lost = voices.stream()
                .skip(1)
                .map(voice -> new Decision(voice.level.number(), voice.detail, List.of()))
                .toList();
        Voice first = voices.get(0);
        return new Decision(first.level.number(), first.detail, lost);
    }

    @Override
    public String toString() {
        return "level " + level.number() + ", " + detail;
    }
}
