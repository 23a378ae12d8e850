// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

/** One method that hears of an event. Public because generated classes in the packages of the entities implement it. */
@FunctionalInterface
public interface Callback {
    void call(Object entity);
}
