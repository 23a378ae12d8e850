// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract.base;

/** Holds no persistent state, for it is not annotated. */
public abstract class Unmapped {
    public String forgotten;
}
