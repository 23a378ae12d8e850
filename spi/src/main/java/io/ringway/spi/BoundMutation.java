// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A mutation with its parameters. */
public interface BoundMutation extends BoundStatement {
    Mutation mutation();

    @Override
    default boolean conditional() {
        return mutation().conditional();
    }
}
