// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.fleet;

import io.ringway.Route;

/** What the example prints. */
final class Story {
    private Story() {}

    static void chapter(String title) {
        System.out.println();
        System.out.println("== " + title);
    }

    static void tell(String line) {
        System.out.println("   " + line);
    }

    static void route(String operation, Route route) {
        tell(operation + " -> " + route.connection() + "/" + route.keyspace());
        tell("    connection: " + route.connectionDecision());
        route.connectionDecision().lost().forEach(lost -> tell("        and not: " + lost));
        tell("    keyspace:   " + route.keyspaceDecision());
    }
}
