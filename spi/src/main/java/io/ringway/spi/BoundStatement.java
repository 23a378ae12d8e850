// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A write with its parameters, to be executed by the datastore that prepared it, alone or in a {@link Batch}. */
public interface BoundStatement {
    /** An object that equals another write's when both write the same partition of the same table. */
    Object partition();

    /** About how many bytes it is on the wire. */
    int size();

    /** Whether the database checks a condition before it applies the write. */
    boolean conditional();
}
