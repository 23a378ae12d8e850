// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

/** A callback method of an entity listener. Public because generated classes in the listeners' packages implement it. */
@FunctionalInterface
public interface ListenerMethod {
    void call(Object listener, Object entity);
}
