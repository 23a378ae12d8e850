// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.store;

/** A neighbour. */
public final class Store {
    public static final Class<?> ITSELF = Store.class;
}
