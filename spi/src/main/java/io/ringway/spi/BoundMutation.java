// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A mutation with its parameters, to be applied by the datastore that prepared it, alone or in a {@link Batch}. */
public interface BoundMutation {
    Mutation mutation();

    /** An object that equals another mutation's when both write the same partition of the same table. */
    Object partition();

    /** About how many bytes it is on the wire. */
    int size();
}
