// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import java.util.Optional;

/**
 * The concrete place of an operation, and why it is there.
 *
 * @param connection the connection's name
 * @param keyspace the keyspace's name
 * @param profile the execution profile of the driver's configuration, where the connection names one
 * @param connectionDecision what decided the connection
 * @param keyspaceDecision what decided the keyspace
 */
public record Route(
        String connection,
        String keyspace,
        Optional<String> profile,
        Decision connectionDecision,
        Decision keyspaceDecision) {

    /**
     * One level of the routing rules that had something to say.
     *
     * @param level 1 (an option on the operation) to 8 (the registry's default)
     * @param detail what spoke there, such as {@code @Connection("cluster2") on Automobile}
     * @param lost the lower levels that would have decided otherwise or alike, had this one been silent, in order
     */
    public record Decision(int level, String detail, List<Decision> lost) {
        public Decision {
            lost = List.copyOf(lost);
        }

        @Override
        public String toString() {
            return "level " + level + ", " + detail;
        }
    }

    @Override
    public String toString() {
        return connection + "/" + keyspace + " (connection: " + connectionDecision + "; keyspace: " + keyspaceDecision
                + ")";
    }
}
