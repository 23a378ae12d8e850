// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

/** What is being executed, as logs and errors tell it. */
interface Operation {
    /** The CQL text or a description of it; never values. */
    String describe();

    /** Whether the server executes it partition by partition, so that a refusal of one says nothing of the others. */
    default boolean spread() {
        return false;
    }

    /** An operation that its text describes. */
    static Operation of(String text) {
        return () -> text;
    }
}
