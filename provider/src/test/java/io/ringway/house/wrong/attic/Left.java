// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.attic;

/** Belongs to no floor. */
public final class Left {
    public static final Class<?> ITSELF = Left.class;
}
