// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.data;

/** A neighbour. */
public final class Repositories {
    public static final Class<?> ITSELF = Repositories.class;
}
