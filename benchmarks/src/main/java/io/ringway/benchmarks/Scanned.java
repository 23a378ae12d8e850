// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

/**
 * What a scan took, in milliseconds.
 *
 * @param server that processors spent in the server
 * @param client that processors spent in the client
 */
record Scanned(double time, double server, double client) {
    /** The heap of the client. */
    static final String HEAP = "96m";

    /** The line of the table. */
    String render(String title) {
        return String.format("%-34s %9.0f %9.0f %9.0f", title, time, server, client);
    }
}
