// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

/** The levels of the routing rules that are asked about an operation; the first that answers decides. */
enum Level {
    OPTION(1),
    VIEW(2),
    HOME(3),
    SCOPE(4),
    RESOLVER(5),
    ENTITY(6),
    /** The own route of a batch: it replaces what the unit and the registry would say. */
    BATCH(7),
    UNIT(7),
    DEFAULT(8);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
