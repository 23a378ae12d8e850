// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/** A mutation that its datastore has prepared. Good for as long as the datastore is open. */
public interface PreparedMutation {
    Mutation mutation();

    /** Binds parameters; {@code parameters} is called before this returns. */
    BoundMutation bind(ParameterSource parameters, OperationOptions options);
}
