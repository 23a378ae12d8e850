// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

/** Where the instances of entity listeners come from: one of each class in a unit, made when it is first called. */
public interface Listeners {
    /** @throws io.ringway.RingwayException RW-1163, when there can be none */
    Object create(Class<?> listener);

    /** Whether a listener needs a constructor without parameters. */
    boolean needsConstructor();

    /** Lets all of them go. */
    void close();
}
